// The operations of docs/performance.md: how each of the three servers is asked, and how its answer is brought to one shape, so that the answers can be compared to the last field.
import { createHash } from 'node:crypto';

export const id = (kind, n) =>
  createHash('md5')
    .update(`${kind}${n}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
export const doc = (text) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

const round = id('round', 1);
const version = id('version', 1);
const organisation = id('actor', 0);

const PROVISION = 'kind depth label address path heading text';
const DRAFT = 'target segments kind body proposedWording proposedReason version updatedAt';
const gql = (query, variables) => ({ path: '/graphql', body: { query, variables } });

const samsynComment = ({ assessment, ...rest }) => ({ ...rest, assessment: assessment ?? null });
const byId = (a, b) => (a.id < b.id ? -1 : 1);
const byPlace = (a, b) => (a.provisionId < b.provisionId ? -1 : 1);

/** `ask(server, n)`: the request; `shape(server, answer)`: the answer in the floor's shape. `as`: who asks Samsyn. */
export const operations = {
  a: {
    title: 'opening a draft (300 §§, 1 512 provisions)',
    as: 'coordinator',
    ask: {
      floor: () => ({ path: '/a', body: { version } }),
      samsyn: () =>
        gql(
          `query ($id: ID!) { version(id: $id) { id number title sections contentHash provisions { id parentId ${PROVISION} } } }`,
          { id: version },
        ),
      postgraphile: () =>
        gql(
          `query ($id: UUID!) { versionByRowId(rowId: $id) { rowId number title sections contentHash provisionsByVersionId(orderBy: ORDINAL_ASC) { nodes { provisionId parentId ${PROVISION} } } } }`,
          { id: version },
        ),
    },
    shape: {
      floor: (answer) => answer,
      samsyn: ({ data }) => data.version,
      postgraphile: ({ data }) => {
        const { rowId, provisionsByVersionId, ...rest } = data.versionByRowId;
        return {
          id: rowId,
          ...rest,
          provisions: provisionsByVersionId.nodes.map(({ provisionId, ...one }) => ({ id: provisionId, ...one })),
        };
      },
    },
  },
  b: {
    title: "a body's response (50 comments, 100 marks)",
    as: 'coordinator',
    ask: {
      floor: () => ({ path: '/b', body: { round, organisation } }),
      samsyn: () =>
        gql(
          `query ($id: ID!) { myResponse(roundId: $id) { id roundId state version overallStance generalText comments { id provisionId ${DRAFT.replace('segments', 'segments { provisionId }')} updatedBy } stances { provisionId stance } reviewed } }`,
          { id: round },
        ),
      postgraphile: () =>
        gql(
          `query ($r: UUID!, $o: UUID!, $id: UUID!) {
            draftResponseByOrganisationIdAndRoundId(roundId: $r, organisationId: $o) { rowId roundId state version overallStance generalText }
            comments: allDraftComments(condition: { responseId: $id }) { nodes { rowId provisionId ${DRAFT} updatedByName deletedAt } }
            marks: allWorkspaceProvisionMarks(condition: { responseId: $id }) { nodes { provisionId stance reviewed } } }`,
          { r: round, o: organisation, id: id('writing', 1) },
        ),
    },
    shape: {
      floor: ({ comments, stances, ...rest }) => ({
        ...rest,
        comments: [...comments].sort(byId),
        stances: [...stances].sort(byPlace),
        reviewed: [...rest.reviewed].sort(),
      }),
      samsyn: ({ data }) => operations.b.shape.floor(data.myResponse),
      postgraphile: ({ data }) => {
        const { comments, marks } = data;
        const { rowId, ...rest } = data.draftResponseByOrganisationIdAndRoundId;
        const stances = marks.nodes
          .filter((mark) => mark.stance)
          .map(({ provisionId, stance }) => ({ provisionId, stance }));
        return operations.b.shape.floor({
          id: rowId,
          ...rest,
          comments: comments.nodes.map(({ rowId: own, updatedByName, deletedAt, ...one }) => ({
            id: own,
            ...one,
            updatedBy: updatedByName,
          })),
          stances,
          reviewed: marks.nodes.filter((mark) => mark.reviewed).map((mark) => mark.provisionId),
        });
      },
    },
    ignore: ['updatedAt'],
  },
  c: {
    title: 'autosave of a comment',
    as: 'coordinator',
    writes: true,
    ask: {
      floor: (n) => ({ path: '/c', body: { organisation, ...comment(n) } }),
      samsyn: (n) => {
        const { id: own, provision, body, expected } = comment(n);
        return gql(
          'mutation ($input: SaveCommentInput!) { saveComment(input: $input) { __typename ... on SavedComment { id version updatedAt } ... on Refusal { code } ... on Stale { currentVersion } } }',
          {
            input: {
              id: own,
              roundId: round,
              provisionId: provision,
              target: 'PROVISION',
              kind: 'LEGAL',
              body,
              expectedVersion: expected,
            },
          },
        );
      },
      postgraphile: (n) => {
        const { id: own, provision, body, response } = comment(n);
        return gql(
          'mutation ($input: CreateDraftCommentInput!) { createDraftComment(input: $input) { draftComment { rowId version updatedAt } } }',
          {
            input: {
              draftComment: {
                organisationId: organisation,
                rowId: own,
                responseId: response,
                roundId: round,
                versionId: version,
                provisionId: provision,
                target: 'PROVISION',
                kind: 'LEGAL',
                body,
                updatedByName: 'Samordnare 0',
              },
            },
          },
        );
      },
    },
    shape: {
      floor: (answer) => ({ version: answer.version }),
      samsyn: ({ data }) => ({ version: data.saveComment.version }),
      postgraphile: ({ data }) => ({ version: data.createDraftComment.draftComment.version }),
    },
  },
  e: {
    title: 'the comments of a § (first 50)',
    as: 'editor',
    ask: {
      floor: (n) => ({ path: '/e', body: { round, version, provision: section(n) } }),
      samsyn: (n) =>
        gql(
          `query ($r: ID!, $p: ID) { provisionComments(roundId: $r, provisionId: $p) { nodes { id number organisationName address target segments { provisionId } kind stance body proposedWording late
            assessment { version disposition reason } } pageInfo { hasNextPage } } }`,
          { r: round, p: section(n) },
        ),
      postgraphile: (n) => {
        return gql(
          `query ($r: UUID!) { allComments(condition: { roundId: $r, unitId: "${section(n)}" }, orderBy: [PROVISION_ORDINAL_ASC, ROW_ID_ASC], first: 50) {
             nodes { rowId number organisationName address target segments kind stance body proposedWording late officeAssessmentByCommentId { version disposition reason } } pageInfo { hasNextPage } } }`,
          { r: round },
        );
      },
    },
    shape: {
      floor: ({ nodes, hasNextPage }) => ({ nodes: nodes.map(samsynComment), hasNextPage }),
      samsyn: ({ data }) => ({
        nodes: data.provisionComments.nodes,
        hasNextPage: data.provisionComments.pageInfo.hasNextPage,
      }),
      postgraphile: ({ data }) => ({
        nodes: data.allComments.nodes.map(({ rowId, officeAssessmentByCommentId, ...one }) => ({
          id: rowId,
          ...one,
          assessment: officeAssessmentByCommentId,
        })),
        hasNextPage: data.allComments.pageInfo.hasNextPage,
      }),
    },
  },
  m: {
    title: 'the stance matrix (300 §§ × 370 bodies)',
    as: 'editor',
    ask: {
      floor: () => ({ path: '/m', body: { round, version } }),
      samsyn: () =>
        gql(
          'query ($r: ID!) { stanceMatrix(roundId: $r) { bodies { responseId name kind overallStance } rows { provisionId address label heading cells } } }',
          { r: round },
        ),
      postgraphile: () =>
        gql(
          `query ($r: UUID!, $v: UUID!) { allStanceColumns(condition: { roundId: $r }, orderBy: ORGANISATION_NAME_ASC) { nodes { responseId organisationName kind overallStance letters } }
             allProvisions(condition: { versionId: $v, kind: "SECTION" }, orderBy: ORDINAL_ASC) { nodes { provisionId address label heading } } }`,
          { r: round, v: version },
        ),
    },
    shape: {
      floor: (answer) => answer,
      samsyn: ({ data }) => data.stanceMatrix,
      postgraphile: ({ data }) => ({
        bodies: data.allStanceColumns.nodes.map(({ organisationName, letters: _, ...one }) => ({
          ...one,
          name: organisationName,
        })),
        rows: data.allProvisions.nodes.map((unit, index) => ({
          ...unit,
          cells: data.allStanceColumns.nodes.map((one) => one.letters[index] ?? '.').join(''),
        })),
      }),
    },
  },
};

function section(n) {
  return id('section', (n * 37) % 300);
}

function comment(n) {
  return {
    id: id('bench', n),
    response: id('writing', 1),
    round,
    version,
    provision: id('part', (n % 300) * 5 + 1),
    kind: 'LEGAL',
    body: doc(`Synpunkt nummer ${n} om planeringen.`),
    expected: 0,
  };
}
