import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import { Button } from './button.tsx';
import styles from './toast.module.css';

export interface ToastOptions {
  /** A way back, shown as a button: "Ångra". The message then stays for ten seconds instead of six, and as long as somebody is at it. */
  action?: { label: string; run: () => void };
}

/** Says a sentence to everyone: it is seen at the foot of the page and read out politely. */
export type Say = (message: string, options?: ToastOptions) => void;

interface Toast extends ToastOptions {
  id: number;
  message: string;
}

const ToastContext = createContext<Say>(() => undefined);

/** `const say = useToast(); say(t('…'))`. The page's only live region. */
export function useToast(): Say {
  return useContext(ToastContext);
}

export function ToastRegion({ children }: { children: ReactNode }): ReactElement {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const next = useRef(0);
  const remove = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const say = useCallback<Say>((message, options = {}) => {
    next.current += 1;
    const id = next.current;
    setToasts((all) => [...all.slice(-2), { id, message, ...options }]);
  }, []);
  return (
    <ToastContext value={say}>
      {children}
      <div className={styles['region']} role="status" aria-live="polite" aria-atomic="false">
        {toasts.map((toast) => (
          <Message key={toast.id} toast={toast} remove={remove} />
        ))}
      </div>
    </ToastContext>
  );
}

/** Its time does not run while the pointer or the focus is on it: who is on the way to the button is not to lose it. */
function Message({ toast, remove }: { toast: Toast; remove: (id: number) => void }): ReactElement {
  const { id, message, action } = toast;
  const [held, setHeld] = useState(false);
  const hold = (): void => setHeld(true);
  const letGo = (): void => setHeld(false);
  const stays = action ? 10_000 : 6_000;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => remove(id), stays);
    return () => clearTimeout(timer);
  }, [held, id, stays, remove]);
  return (
    <div className={styles['toast']} onPointerEnter={hold} onPointerLeave={letGo} onFocus={hold} onBlur={letGo}>
      <span>{message}</span>
      {action && (
        <Button
          kind="quiet"
          size="dense"
          onClick={() => {
            action.run();
            remove(id);
          }}
        >
          {action.label}
        </Button>
      )}
    </div>
  );
}
