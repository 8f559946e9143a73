import type { Generated } from 'kysely';

/** What a field was and became. Destroyed with its record. */
export interface FieldHistoryTable {
  n: Generated<number>;
  /** 'family', 'person' … */
  thing: string;
  record_n: number;
  field: string;
  old_value: string | null;
  new_value: string | null;
  user_id: string;
  changed_at_ms: number;
}
