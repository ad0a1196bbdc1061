import { type Coming, OTHER_FAMILY, byChild, desk, patient } from '../support/siblings-at-a-desk.js';

describe('a family with little patience', () => {
  const inHalfAnHour = (comings: readonly Coming[]) => desk(comings, {}, patient(30));

  it('gives up all together when the first of them has waited so long', () => {
    const when = inHalfAnHour([
      [OTHER_FAMILY, 0],
      [0, 1],
      [1, 2],
      [2, 90],
    ]);
    expect(byChild(when('withdrawn'))).toEqual([
      [0, 31],
      [1, 31],
    ]);
    expect(byChild(when('done'))).toEqual([
      [2, 150],
      [OTHER_FAMILY, 60],
    ]);
  });

  it('has patience anew when the first of them has left', () =>
    expect(
      byChild(
        inHalfAnHour([
          [OTHER_FAMILY, 0],
          [0, 1],
          [1, 2],
          [0, 20],
        ])('withdrawn'),
      ),
    ).toEqual([
      [0, 20],
      [1, 50],
    ]));
});

describe('a brother or sister in danger', () => {
  it('does not wait behind others because the first of the family was in none', () =>
    expect(
      desk([
        [OTHER_FAMILY, 0],
        [OTHER_FAMILY + 1, 1],
        [0, 2],
        [1, 3, 'in danger'],
      ])('taken-up'),
    ).toEqual([
      [OTHER_FAMILY, 0],
      [1, 60],
      [OTHER_FAMILY + 1, 120],
      [0, 180],
    ]));

  it('goes along no more with the first of the family once the danger is heard of', () =>
    expect(
      desk([
        [OTHER_FAMILY, 0],
        [OTHER_FAMILY + 1, 1],
        [0, 2],
        [1, 2],
        [2, 2],
        [1, 10, 'in danger'],
      ])('taken-up'),
    ).toEqual([
      [OTHER_FAMILY, 0],
      [1, 60],
      [OTHER_FAMILY + 1, 120],
      [0, 180],
      [2, 180],
    ]));

  it('is not taken from those who have the family in hand when the danger is heard of', () =>
    expect(
      byChild(
        desk([
          [0, 0],
          [1, 0],
          [1, 10, 'in danger'],
        ])('done'),
      ),
    ).toEqual([
      [0, 90],
      [1, 90],
    ]));

  it('takes along those of the family who come later and are in none', () =>
    expect(
      desk([
        [OTHER_FAMILY, 0],
        [OTHER_FAMILY + 1, 1],
        [0, 2, 'in danger'],
        [1, 3],
      ])('taken-up'),
    ).toEqual([
      [OTHER_FAMILY, 0],
      [0, 60],
      [1, 60],
      [OTHER_FAMILY + 1, 150],
    ]));
});
