import { standing } from './camhs.policy.js';

describe('the order of the waiting lists', () => {
  it('is by how soon a child must be seen', () => {
    const routes = ['routine', 'emergency', 'urgent'] as const;
    expect(routes.toSorted((one, other) => standing(one) - standing(other))).toEqual([
      'emergency',
      'urgent',
      'routine',
    ]);
  });
});
