import { whyNoJson, whyNoJsonLine } from './why-no-json.js';

const why = (text: string, said = whyNoJson): string => {
  try {
    JSON.parse(text);
  } catch (error) {
    return said(text, error as SyntaxError);
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

describe('why a line is no JSON', () => {
  it.each([
    ['not json', 'this is not JSON from column 1 on; each line holds one event as an object'],
    ['{"at": one}', 'this is not JSON from column 8 on; each line holds one event as an object'],
    ['{"at":"2015"} {"at":"2015"}', 'this is not JSON from column 15 on; each line holds one event as an object'],
    ['{"at":"2015","ca', 'this line ends before its event is whole; write or copy the log again'],
  ])('is said without the words of a parser: %j', (text, words) => expect(why(text, whyNoJsonLine)).toBe(words));
});
