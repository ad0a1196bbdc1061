import type { Queryable } from '@frontdoor/live';
import { viewedPosition } from '@frontdoor/views';

/** The ETag of a list that follows from the views alone: how far they have come. To be asked for before the list is. */
export async function viewsEtag(of: Queryable): Promise<string> {
  return `W/"${await viewedPosition(of)}"`;
}
