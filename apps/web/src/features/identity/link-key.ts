import { useEffect, useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';

const KEY = /^#([\w-]{43,140})$/u;

/**
 * The key in the link of a letter: it stands after `#`, which a browser sends nowhere. Earlier links had it last in the path; the address
 * is put right in place, so that neither history nor a reload holds it there. A jump on the page (the skip link) does not lose it.
 */
export function useLinkKey(): string {
  const { token: inPath } = useParams();
  const { hash, pathname } = useLocation();
  const navigate = useNavigate();
  const found = inPath ?? KEY.exec(hash)?.[1];
  const [known, know] = useState(found ?? '');
  if (found !== undefined && found !== known) know(found);
  useEffect(() => {
    const page = inPath === undefined ? pathname : pathname.slice(0, pathname.lastIndexOf('/'));
    const whole = known === '' ? hash : `#${known}`;
    if (page !== pathname || whole !== hash) void navigate(`${page}${whole}`, { replace: true });
  }, [inPath, pathname, hash, known, navigate]);
  return known;
}
