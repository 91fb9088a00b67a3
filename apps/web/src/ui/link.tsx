import type { ReactElement } from 'react';
import { Link as RouterLink, type LinkProps } from 'react-router';
import { buttonClass, type ButtonLook } from './button.tsx';

export { RouterLink as Link };

/** A link that looks like a button: for going somewhere, never for doing something. */
export function ButtonLink({ kind, size, ...rest }: Omit<LinkProps, 'className'> & ButtonLook): ReactElement {
  return <RouterLink {...rest} className={buttonClass({ ...(kind && { kind }), ...(size && { size }) })} />;
}
