import { whyNoJson } from './why-no-json.js';

const why = (text: string): string => {
  try {
    JSON.parse(text);
  } catch (error) {
    return whyNoJson(text, error as SyntaxError);
  }
  throw new Error(`${text} is JSON`);
};

describe('why a file is no JSON', () => {
  it.each(['', ' \n'])('is that it is empty: %j', (text) =>
    expect(why(text)).toBe('it is empty; write or copy the log again'),
  );

  it.each(['{', '{"seed": 1', '{"seed": 1,', '{"scenario": {"name": "as-is"}', '{"note": "Synth', '{"synthetic": tru'])(
    'is that it is cut off: %j',
    (text) => expect(why(`${text}\n`)).toBe('it ends before it is whole; write or copy the log again'),
  );

  it.each([
    ['{\n  "seed": one\n}', 'line 2, column 11'],
    ['{\n  "seed": 1\n  "events": 2\n}', 'line 3, column 3'],
    ['{"seed": 1}}', 'line 1, column 12'],
    ['seed: 1', 'line 1, column 1'],
    ['\0\0\0\0', 'line 1, column 1'],
  ])('is what stands at a place: %j', (text, place) =>
    expect(why(text)).toBe(`it is not JSON from ${place} on; correct it there, or write or copy the log again`),
  );
});
