type Column = Int32Array | Int16Array | Uint16Array | Uint8Array | Float64Array;

/** Columns and numbers as they were saved, each column a copy, so that what is saved can be taken up again and again. */
export function copied<Saved extends object>(saved: Saved): Saved {
  const copies = Object.entries(saved).map(([name, value]: [string, unknown]) => {
    if (Array.isArray(value)) return [name, (value as readonly unknown[]).slice()];
    return [name, ArrayBuffer.isView(value) ? (value as Column).slice() : value];
  });
  return Object.fromEntries(copies) as Saved;
}
