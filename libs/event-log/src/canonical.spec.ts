import type { Json } from '@frontdoor/cases';
import * as fc from 'fast-check';
import { canonical, canonicalEvent, NotJson } from './canonical.js';
import { toIso } from './iso-time.js';
import { logged } from './support/events.js';

/** JSON without -0, which RFC 8785 writes as 0, and without half surrogate pairs, which it forbids. */
const json = fc
  .jsonValue({ stringUnit: 'binary', maxDepth: 4 })
  .map((value) => JSON.parse(JSON.stringify(value)) as Json);

describe('canonical JSON', () => {
  it('is read back as the same value', () =>
    fc.assert(fc.property(json, (value) => expect(JSON.parse(canonical(value))).toEqual(value))));

  it('does not depend on the order in which names were given', () =>
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), json), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonical(turned)).toBe(canonical(value));
      }),
    ));

  it('is its own canonical form', () =>
    fc.assert(
      fc.property(json, (value) => {
        const text = canonical(value);
        expect(canonical(JSON.parse(text) as Json)).toBe(text);
      }),
    ));

  it('writes the example of RFC 8785, section 3.2.2', () => {
    const text = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`;
    expect(canonical(JSON.parse(text) as Json)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],` +
        String.raw`"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('escapes no character that need not be, and each that must', () => {
    for (let code = 0; code < 0xd800; code++) {
      const text = String.fromCharCode(code);
      expect(canonical(text)).toBe(JSON.stringify(text));
    }
  });

  it('orders names by UTF-16 code units, as the example of RFC 8785, section 3.2.3', () => {
    const text = String.raw`{ "\u20ac": 5, "\r": 1, "\ufb33": 7, "1": 2, "\ud83d\ude00": 6, "\u0080": 3, "\u00f6": 4 }`;
    expect(Object.values(JSON.parse(canonical(JSON.parse(text) as Json)) as object)).toHaveLength(7);
    expect(
      canonical(JSON.parse(text) as Json)
        .match(/\d(?=[,}])/g)
        ?.join(''),
    ).toBe('1234567');
  });

  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555555', '333333333.3333333'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the double %s as %s (RFC 8785, appendix B)', (bits, text) =>
    expect(canonical(Buffer.from(bits, 'hex').readDoubleBE())).toBe(text),
  );

  it.each<readonly [string, unknown, string]>([
    ['NaN', { score: [1, Number.NaN] }, 'score.1: NaN is no number'],
    ['Infinity', { score: Number.NEGATIVE_INFINITY }, 'score: -Infinity is no number'],
    ['half a surrogate pair', { note: 'a\udc00' }, 'note: has half of a surrogate pair'],
    ['half a surrogate pair in a name', { '\ud800': 1 }, 'its name has half of a surrogate pair'],
    ['nothing at all', { note: undefined }, 'note: a undefined has no form'],
    ['a gap in a list', [1, , 2], '1: a undefined has no form'], // oxlint-disable-line no-sparse-arrays
    ['a date', { seen: new Date(0) }, 'seen: is not plain JSON'],
  ])('refuses %s and says where it stands', (_, value, message) => {
    expect(() => canonical(value as Json)).toThrow(NotJson);
    expect(() => canonical(value as Json)).toThrow(message);
  });

  it('refuses a ring instead of walking it for ever', () => {
    const ring: Record<string, unknown> = {};
    ring['again'] = ring;
    expect(() => canonical(ring as Json)).toThrow('more than 100 levels deep');
  });

  it('names every fault of a refused value', () =>
    expect(() => canonical({ a: Number.NaN, b: '\ud800' })).toThrow(/a: NaN.*b: has half/));
});

describe('the line of an event', () => {
  it('is the canonical form of its envelope, with the time as text', () =>
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'binary' }), json),
        fc.string({ unit: 'grapheme' }),
        (data, caseId) => {
          const event = logged({ data, caseId });
          expect(canonicalEvent(event)).toBe(canonical({ ...event, at: toIso(event.at) }));
        },
      ),
    ));

  it('cannot be written for a time that is none', () =>
    expect(() => canonicalEvent(logged({ at: Number.NaN }))).toThrow('NaN is not a whole millisecond'));
});
