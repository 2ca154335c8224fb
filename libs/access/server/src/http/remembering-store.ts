// SPDX-License-Identifier: EUPL-1.2
import type { KeptSession, SessionMemory } from './session-memory';

type Done = (error?: unknown) => void;
type Got = (error: unknown, session?: KeptSession | null) => void;

/** As much of a session store as @fastify/session asks for. */
export interface SessionStore {
  get(sid: string, done: Got): void;
  set(sid: string, session: never, done: Done): void;
  destroy(sid: string, done: Done): void;
}

/** The same store behind the memory of this process. */
export function remembering(store: SessionStore, memory: SessionMemory): SessionStore {
  return {
    get(sid, done) {
      const known = memory.recall(sid);
      if (known) return done(null, known);
      const ticket = memory.ticket();
      store.get(sid, (error, session) => {
        if (!error && session) memory.remember(sid, session, ticket);
        done(error, session);
      });
    },
    set(sid, session, done) {
      store.set(sid, session, (error) => {
        memory.forget(sid);
        done(error);
      });
    },
    destroy(sid, done) {
      store.destroy(sid, (error) => {
        memory.forget(sid);
        done(error);
      });
    },
  };
}
