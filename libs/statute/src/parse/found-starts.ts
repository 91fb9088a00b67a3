/** Which units begin a section, a chapter or a part. */
export interface Starts {
  sections: Set<number>;
  chapters: Set<number>;
  parts: Set<number>;
}
