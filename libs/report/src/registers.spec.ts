import { readRegister } from './registers.js';

const TEXT = `# Assumptions

- No entry is here.

### A-101 Contacts a year

The front door received this many.

- Value: 16,000 contacts a year. Range: 12,000 to 24,000.
- Why: contacts are in no national return, and
  no local figure was found.
- Affects: every queue. To change: scenario, \`demand.contacts\`.

## Another group

### S-037 Table C1

- Publisher: Department for Education. Date: 2015.
- Used for: referrals.
`;

describe('a register', () => {
  it('is read entry by entry, each field to the next, over line breaks', () => {
    expect(readRegister(TEXT)).toEqual([
      {
        id: 'A-101',
        title: 'Contacts a year',
        fields: {
          Value: '16,000 contacts a year.',
          Range: '12,000 to 24,000.',
          Why: 'contacts are in no national return, and no local figure was found.',
          Affects: 'every queue.',
          'To change': 'scenario, demand.contacts.',
        },
      },
      {
        id: 'S-037',
        title: 'Table C1',
        fields: { Publisher: 'Department for Education.', Date: '2015.', 'Used for': 'referrals.' },
      },
    ]);
  });

  it('holds nothing where a text has no entry', () => expect(readRegister('# Nothing\n\nBut words.\n')).toEqual([]));
});
