import { WorkRecord } from './work-record.js';

describe('WorkRecord', () => {
  it('gives the rows of a case in the order they happened, however many there are and whoever came between', () => {
    const record = new WorkRecord();
    for (let row = 0; row < 10_000; row++) record.note('opened', row, row % 7, 1, row, 2);
    expect(record.rowsOf(3).map(({ at }) => at)).toEqual(
      Array.from({ length: 10_000 }, (_, row) => row).filter((row) => row % 7 === 3),
    );
    expect(record.rowsOf(99)).toEqual([]);
    record.note('done', 10_000, 3, 1, 0, 2);
    expect(record.rowsOf(3).at(-1)).toEqual({ what: 'done', at: 10_000, caseNumber: 3, task: 1, opening: 0, crew: 2 });
  });

  it('knows nothing of a case before anything happened', () => {
    expect(new WorkRecord().rowsOf(0)).toEqual([]);
  });
});
