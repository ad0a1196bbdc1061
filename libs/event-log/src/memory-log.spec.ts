import { describeEventLog } from './event-log.contract.js';
import { MemoryLog } from './memory-log.js';
import { contact } from './support/events.js';

describeEventLog('the memory log', async () => new MemoryLog());

describe('the memory log', () => {
  it('keeps -0 as 0, as a written log would', async () => {
    const [event] = await new MemoryLog().append('41', 0, [contact({ data: { score: -0 } })]);
    expect(Object.is(event?.data['score'], 0)).toBe(true);
  });

  it('keeps a fact named __proto__ as a fact', async () => {
    const data = JSON.parse('{"__proto__":{"level":4}}');
    const [event] = await new MemoryLog().append('41', 0, [contact({ data })]);
    expect(JSON.stringify(event?.data)).toBe('{"__proto__":{"level":4}}');
  });

  it('says of a refused event which case, which fact and what to do', async () => {
    const append = new MemoryLog().append('41', 0, [contact({ data: { score: Number.POSITIVE_INFINITY } })]);
    await expect(append).rejects.toThrow(
      'reception.contact-received cannot be appended to case 41: ' +
        'data.score: Infinity is no number JSON can write; leave it out or use null',
    );
  });
});
