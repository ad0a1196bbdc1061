/** Thrown when a format cannot hold a log as it is: why and what to do are in the message. */
export class ExportNotPossible extends Error {
  override readonly name = 'ExportNotPossible';
}
