import { Mark, mergeAttributes } from '@tiptap/core';
import { safeHref } from './href.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    link: {
      /** Links the selected text; refuses an address that {@link safeHref} refuses. */
      setLink: (href: string) => ReturnType;
      unsetLink: () => ReturnType;
    };
  }
}

/**
 * A link with one attribute, its address. Our own instead of TipTap's, whose target, rel and class attributes come from the writer
 * and would have to be checked everywhere; here they are the renderer's.
 */
export const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes() {
    return { href: { default: null } };
  },
  parseHTML() {
    return [
      { tag: 'a[href]', getAttrs: (element) => (safeHref(element.getAttribute('href')) === null ? false : null) },
    ];
  },
  renderHTML({ HTMLAttributes }) {
    const href = safeHref(HTMLAttributes['href']);
    return ['a', mergeAttributes({ rel: 'noopener noreferrer nofollow' }, href === null ? {} : { href }), 0];
  },
  addCommands() {
    return {
      setLink:
        (href) =>
        ({ commands }) => {
          const safe = safeHref(href);
          return safe !== null && commands.setMark(this.name, { href: safe });
        },
      unsetLink:
        () =>
        ({ commands }) =>
          commands.unsetMark(this.name, { extendEmptyMarkRange: true }),
    };
  },
});
