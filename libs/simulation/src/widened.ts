/** A longer column that begins with what a shorter one held. */
export function widened<Column extends Int32Array | Int16Array | Uint16Array | Uint8Array | Float64Array>(
  from: Column,
  to: Column,
): Column {
  to.set(from);
  return to;
}
