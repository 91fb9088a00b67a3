import fc from 'fast-check';
import { jsonText, opened, StoredJson } from './stored-json.ts';

it('leaves in the words it was stored in', () => {
  const text = '{"type": "doc",  "content": []}';
  expect(jsonText({ body: new StoredJson(text), late: false })).toBe(`{"body":${text},"late":false}`);
});

it('is the document itself to whoever looks into it', () => {
  expect(JSON.parse(JSON.stringify([new StoredJson('{"a": 1}')]))).toEqual([{ a: 1 }]);
});

it('is taken apart for who asks for that; all else is itself', () => {
  expect([new StoredJson('[1]'), [2], undefined].map(opened)).toEqual([[1], [2], undefined]);
});

it('says the same as JSON.stringify, whatever stands in it and wherever', () => {
  const tree = fc.letrec((node) => ({
    value: fc.oneof(
      { depthSize: 'medium' },
      fc.jsonValue(),
      fc.jsonValue().map((value) => new StoredJson(JSON.stringify(value, null, 1))),
      fc.array(node('value')),
      fc.dictionary(fc.string(), node('value')),
    ),
  })).value;
  fc.assert(
    fc.property(tree, (value) => expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)))),
  );
});

it('is itself again after what could not be said', () => {
  const round: Record<string, unknown> = {};
  round['self'] = round;
  expect(() => jsonText(round)).toThrow(/circular/i);
  expect(JSON.stringify(new StoredJson('[1]'))).toBe('[1]');
});
