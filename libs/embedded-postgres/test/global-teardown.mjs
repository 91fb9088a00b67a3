import { rmSync } from 'node:fs';

export default () => {
  if (process.env.SAMSYN_EP_CLONE) rmSync(process.env.SAMSYN_EP_CLONE, { recursive: true, force: true });
};
