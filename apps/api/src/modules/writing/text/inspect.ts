import { commentSchema } from '@samsyn/editor';
import { safeHref } from '@samsyn/editor/text';
import { MessageType } from '@hocuspocus/server';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { FIELD } from './live-document.ts';

/** Why a message is not passed on. */
export type Fault = 'UNREADABLE' | 'ANOTHER_DOCUMENT' | 'UNKNOWN_MESSAGE' | 'FOREIGN_CONTENT' | 'FOREIGN_NAME';

/** Who sends, and in which document: the first message says which. */
export interface Sender {
  documentName: string;
  displayName: string;
}

const LONGEST_NAME = 200;
const LONGEST_CARET = 4_000;
const SYNC_STEP_1 = 0;
const NODES = new Set(Object.keys(commentSchema.nodes).filter((name) => name !== 'doc' && name !== 'text'));
const MARKS = new Set(Object.keys(commentSchema.marks));

/** The document a message is about; null when it cannot be read. */
export function documentIn(message: Uint8Array): string | null {
  try {
    const name = decoding.readVarString(decoding.createDecoder(message));
    return name.length <= LONGEST_NAME ? name : null;
  } catch {
    return null;
  }
}

/**
 * What is wrong with a message, or null. Passed on is what an editor of ours sends: the token, the text in the nodes and marks that a
 * comment may have, carets under one's own name, and the question whether all is stored. The text as a whole is held against its limits
 * when it is stored; here it is seen to that nothing else reaches the colleagues' screens before that.
 */
export function faultIn(message: Uint8Array, { documentName, displayName }: Sender): Fault | null {
  try {
    const decoder = decoding.createDecoder(message);
    if (decoding.readVarString(decoder) !== documentName) return 'ANOTHER_DOCUMENT';
    switch (decoding.readVarUint(decoder) as MessageType) {
      case MessageType.Sync:
      case MessageType.SyncReply:
        return faultInSync(decoder);
      case MessageType.Awareness:
        return faultInCarets(decoding.readVarUint8Array(decoder), displayName);
      case MessageType.Stateless:
        return /^\{"ask":\d{1,9}\}$/u.test(decoding.readVarString(decoder)) ? null : 'UNKNOWN_MESSAGE';
      case MessageType.Auth:
      case MessageType.QueryAwareness:
      case MessageType.CLOSE:
        return null;
      default:
        return 'UNKNOWN_MESSAGE';
    }
  } catch {
    return 'UNREADABLE';
  }
}

function faultInSync(decoder: decoding.Decoder): Fault | null {
  const step = decoding.readVarUint(decoder);
  const payload = decoding.readVarUint8Array(decoder);
  if (step === SYNC_STEP_1) {
    Y.decodeStateVector(payload);
    return null;
  }
  return step > 2 ? 'UNKNOWN_MESSAGE' : faultInUpdate(payload);
}

/** Whether an update holds only what the editor writes. */
export function faultInUpdate(update: Uint8Array): Fault | null {
  const { structs } = Y.decodeUpdate(update);
  return structs.every((struct) => !(struct instanceof Y.Item) || isOurs(struct)) ? null : 'FOREIGN_CONTENT';
}

function isOurs({ content, parent, parentSub }: Y.Item): boolean {
  // Of what stands beside something already sent the parent is not told: it has one that was looked at.
  if (typeof (parent as unknown) === 'string' && (parent as unknown) !== FIELD) return false;
  if (content instanceof Y.ContentDeleted) return true;
  if (content instanceof Y.ContentAny)
    return (parentSub === null && parent === null) || parentSub === 'start' ? content.arr.every(isStart) : false;
  if (parentSub !== null) return false;
  if (content instanceof Y.ContentString) return true;
  if (content instanceof Y.ContentFormat) return isMark(content.key, content.value as unknown);
  if (!(content instanceof Y.ContentType)) return false;
  const { type } = content;
  return type instanceof Y.XmlText || (type instanceof Y.XmlElement && NODES.has(type.nodeName));
}

const isStart = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 9_999;

function isMark(name: string, value: unknown): boolean {
  if (!MARKS.has(name)) return false;
  if (value === null) return true;
  if (typeof value !== 'object' || Array.isArray(value)) return false;
  const attributes = Object.entries(value as object);
  if (name !== 'link') return attributes.length === 0;
  return attributes.length === 1 && attributes[0]?.[0] === 'href' && safeHref(attributes[0][1]) !== null;
}

/** Carets are shown with a name: it must be the sender's own. Taking a caret away (null) needs none. */
function faultInCarets(update: Uint8Array, displayName: string): Fault | null {
  const decoder = decoding.createDecoder(update);
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
    const text = decoding.readVarString(decoder);
    if (text.length > LONGEST_CARET) return 'FOREIGN_CONTENT';
    const state = JSON.parse(text) as { user?: { name?: unknown } } | null;
    if (state === null) continue;
    if (Object.keys(state).some((key) => key !== 'user' && key !== 'cursor')) return 'FOREIGN_CONTENT';
    if (state.user !== undefined && state.user.name !== displayName) return 'FOREIGN_NAME';
  }
  return null;
}
