/** What every field takes. `V | undefined`: undefined is "typed, but not readable", which no schema accepts. */
export interface FieldProps<V> {
  /** Also the `href` target of `ErrorSummary`; the dotted path of the input, such as `address.street`. */
  readonly id: string;
  readonly label: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
  /** One short sentence below the field. */
  readonly help?: string;
  readonly error?: string;
  /** Says «необов’язково» beside the label; a field without it must be filled in. */
  readonly optional?: boolean;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
}
