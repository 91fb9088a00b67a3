import { withoutStyles } from './pasted-html.ts';

describe('pasted HTML', () => {
  it.each([
    ['a style of no meaning', '<p style="color:red;margin:0">Röd</p>', '<p>Röd</p>'],
    [
      'bold by weight',
      '<p>En <span style="font-weight:700">fet</span></p>',
      '<p>En <span><strong>fet</strong></span></p>',
    ],
    ['bold by name', "<span style='FONT-WEIGHT: bold'>fet</span>", '<span><strong>fet</strong></span>'],
    ['italic', '<span style=font-style:italic>kursiv</span>', '<span><em>kursiv</em></span>'],
    ['bold and italic', '<i style="font-weight:600">x</i>', '<i><strong>x</strong></i>'],
    ['a b that says it is not bold', '<b style="font-weight:normal" id="docs"><p>text</p></b>', '<p>text</p>'],
    ['an important weight', '<span style="font-weight:bold !important">x</span>', '<span><strong>x</strong></span>'],
    ['a light text', '<span style="font-weight:400">x</span>', '<span>x</span>'],
    ['a style element', '<style>p{color:red}</style><p>x</p>', '<p>x</p>'],
    ['a style element without an end', '<p>x</p><style>p{color:red}', '<p>x</p>'],
    ['a comment', '<!--StartFragment--><p>x</p><!--EndFragment-->', '<p>x</p>'],
    ['words about style', '<p title="a > style=b">style="x"</p>', '<p title="a > data-style=b">style="x"</p>'],
    ['rows of a table', '<tr><td style="x:y">1</td></tr>', '<tr><td>1</td></tr>'],
    ["the editor's own mark", '<p data-pm-slice="1 1 []">x</p>', '<p data-pm-slice="1 1 []">x</p>'],
  ])('%s', (_name, html, expected) => {
    expect(withoutStyles(html)).toBe(expected);
  });

  it('never leaves a style attribute, however it is written', () => {
    for (const tag of [
      '<p/style=a>',
      '<p\nSTYLE = "a">',
      '<p class="x"style="a">',
      '<p style>',
      '<P Style=\'a\' style="b">',
    ]) {
      expect(withoutStyles(`${tag}x</p>`)).not.toMatch(/<[^>]*\sstyle\s*=\s*"[^"]/i);
    }
  });
});
