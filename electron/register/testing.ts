import { migrate } from './migrate.ts';
import { openInMemory } from './open.ts';
import { type OpenRegister, registerOver } from './register.ts';

/** A migrated, empty register in memory, for tests: the pragmas of a real one as far as they exist in memory. */
export async function openTestRegister(): Promise<OpenRegister> {
  const connection = openInMemory();
  await migrate(connection, { beforeMigration: async () => {} });
  return registerOver(connection);
}
