import { OTHER_FAMILY, byChild, desk } from '../support/siblings-at-a-desk.js';

describe('brothers and sisters who wait for the same', () => {
  it('are waited for once and done once, the further ones adding their share to the time', () => {
    const when = desk([
      [OTHER_FAMILY, 0],
      [0, 1],
      [1, 1],
      [2, 2],
    ]);
    expect(when('taken-up')).toEqual([
      [OTHER_FAMILY, 0],
      [0, 60],
      [1, 60],
      [2, 60],
    ]);
    expect(byChild(when('done'))).toEqual([
      [0, 180],
      [1, 180],
      [2, 180],
      [OTHER_FAMILY, 60],
    ]);
  });

  it('are seen together who come at the same moment, even where nobody is busy', () =>
    expect(
      byChild(
        desk([
          [0, 0],
          [1, 0],
        ])('done'),
      ),
    ).toEqual([
      [0, 90],
      [1, 90],
    ]));

  it('keep the turn of the first of them', () =>
    expect(
      desk([
        [OTHER_FAMILY, 0],
        [0, 1],
        [OTHER_FAMILY + 1, 2],
        [1, 3],
      ])('taken-up'),
    ).toEqual([
      [OTHER_FAMILY, 0],
      [0, 60],
      [1, 60],
      [OTHER_FAMILY + 1, 150],
    ]));

  it('wait for themselves when they come after it was begun', () =>
    expect(
      byChild(
        desk([
          [0, 0],
          [1, 5],
        ])('done'),
      ),
    ).toEqual([
      [0, 60],
      [1, 120],
    ]));

  it('are not those of another family', () =>
    expect(
      byChild(
        desk([
          [OTHER_FAMILY, 0],
          [0, 1],
          [OTHER_FAMILY + 1, 2],
        ])('done'),
      ),
    ).toEqual([
      [0, 120],
      [OTHER_FAMILY, 60],
      [OTHER_FAMILY + 1, 180],
    ]));

  it('go on waiting when the first of them leaves, and one who goes along leaves the rest', () => {
    const busy = [
      [OTHER_FAMILY, 0],
      [0, 1],
      [1, 1],
      [2, 1],
    ] as const;
    const done = (leaves: number) => byChild(desk([...busy, [leaves, 30]])('done'));
    // Those whom the first has left wait each for themselves.
    expect(done(0)).toEqual([
      [1, 120],
      [2, 180],
      [OTHER_FAMILY, 60],
    ]);
    expect(done(1)).toEqual([
      [0, 150],
      [2, 150],
      [OTHER_FAMILY, 60],
    ]);
  });

  it('are begun again for themselves when the first of them leaves while it is done', () =>
    expect(
      byChild(
        desk([
          [0, 0],
          [1, 0],
          [0, 30],
        ])('done'),
      ),
    ).toEqual([[1, 90]]));
});

describe('work on a family that is put down', () => {
  /** Handed over to the next morning when the desk closes at 17:00. */
  const atClosing = { atClosing: 'hand-over' } as const;
  const FOUR = 7 * 60;
  const NEXT_MORNING = 24 * 60;

  it('is gone on with for all of them', () =>
    expect(
      byChild(
        desk(
          [
            [0, FOUR + 20],
            [1, FOUR + 20],
          ],
          atClosing,
        )('done'),
      ),
    ).toEqual([
      [0, NEXT_MORNING + 50],
      [1, NEXT_MORNING + 50],
    ]));

  it('takes nobody along who comes when half of it is done', () => {
    const when = desk(
      [
        [0, FOUR + 20],
        [1, FOUR + 90],
      ],
      atClosing,
    );
    expect(byChild(when('done'))).toEqual([
      [0, NEXT_MORNING + 20],
      [1, NEXT_MORNING + 80],
    ]);
    expect(when('taken-up').filter(([child]) => child === 1)).toEqual([[1, NEXT_MORNING + 20]]);
  });
});
