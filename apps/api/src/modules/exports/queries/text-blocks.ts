export { textBlocks } from '../../../platform/text-blocks.ts';
