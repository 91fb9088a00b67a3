// The floor: what the same answers cost by hand. node:http, pg, named prepared statements, plain rows as JSON; no session, no authorization, no GraphQL.
// It connects as the owner of the database: row-level security costs it nothing.
import { createServer } from 'node:http';
import pg from 'pg';

pg.types.setTypeParser(pg.types.builtins.INT8, Number);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const sql = async (name, text, values) => (await pool.query({ name, text, values })).rows;

const VERSION = 'SELECT id, number, title, sections, content_hash AS "contentHash" FROM record.version WHERE id = $1';
const PROVISIONS = `SELECT provision_id AS id, parent_id AS "parentId", kind, depth, label, address, path, heading, text
  FROM record.provision WHERE version_id = $1 ORDER BY ordinal`;
const RESPONSE =
  'SELECT id, round_id AS "roundId", state, version, overall_stance AS "overallStance", general_text AS "generalText" FROM workspace.response WHERE round_id = $1 AND organisation_id = $2';
const DRAFTS = `SELECT id, provision_id AS "provisionId", target, segments, kind, body, proposed_wording AS "proposedWording", proposed_reason AS "proposedReason", version,
  updated_at AS "updatedAt", updated_by_name AS "updatedBy" FROM workspace.comment WHERE response_id = $1 AND deleted_at IS NULL ORDER BY created_at, id`;
const MARKS =
  'SELECT provision_id AS "provisionId", stance, reviewed FROM workspace.provision_mark WHERE response_id = $1';
const SAVE = `INSERT INTO workspace.comment AS c (organisation_id, id, response_id, round_id, version_id, provision_id, target, segments, kind, body, updated_by_name)
  VALUES ($1, $2, $3, $4, $5, $6, 'PROVISION', '[]', $7, $8, 'Samordnare 0')
  ON CONFLICT (organisation_id, id) DO UPDATE SET body = excluded.body, kind = excluded.kind, version = c.version + 1, updated_at = clock_timestamp() WHERE c.version = $9
  RETURNING version, updated_at AS "updatedAt"`;
const PLACE =
  'SELECT ordinal, last_ordinal AS "last" FROM record.provision WHERE version_id = $1 AND provision_id = $2';
const COMMENTS = `SELECT c.id, c.number, c.organisation_name AS "organisationName", c.address, c.target, c.segments, c.kind, c.stance, c.body, c.proposed_wording AS "proposedWording",
  c.late, a.version AS "assessmentVersion", a.disposition, a.reason FROM record.comment c LEFT JOIN office.assessment a ON a.comment_id = c.id
  WHERE c.round_id = $1 AND c.provision_ordinal BETWEEN $2 AND $3 ORDER BY c.provision_ordinal, c.id LIMIT 51`;
const UNITS =
  'SELECT provision_id AS "provisionId", address, label, heading FROM record.provision WHERE version_id = $1 AND unit_id = provision_id ORDER BY ordinal';
const COLUMNS = `SELECT response_id AS "responseId", organisation_name AS name, kind, overall_stance AS "overallStance", letters FROM record.stance_column
  WHERE round_id = $1 ORDER BY organisation_name`;

const routes = {
  a: async ({ version }) => {
    const [[head], provisions] = await Promise.all([
      sql('version', VERSION, [version]),
      sql('provisions', PROVISIONS, [version]),
    ]);
    return { ...head, provisions };
  },
  b: async ({ round, organisation }) => {
    const [response] = await sql('response', RESPONSE, [round, organisation]);
    const [comments, marks] = await Promise.all([
      sql('drafts', DRAFTS, [response.id]),
      sql('marks', MARKS, [response.id]),
    ]);
    const stances = marks.filter((mark) => mark.stance).map(({ provisionId, stance }) => ({ provisionId, stance }));
    return {
      ...response,
      comments,
      stances,
      reviewed: marks.filter((mark) => mark.reviewed).map((mark) => mark.provisionId),
    };
  },
  c: async ({ organisation, id, response, round, version, provision, kind, body, expected }) => {
    const [written] = await sql('save', SAVE, [
      organisation,
      id,
      response,
      round,
      version,
      provision,
      kind,
      JSON.stringify(body),
      expected,
    ]);
    return written ? { id, ...written } : { stale: true };
  },
  e: async ({ round, version, provision }) => {
    const [place] = await sql('place', PLACE, [version, provision]);
    const rows = await sql('comments', COMMENTS, [round, place.ordinal, place.last]);
    const nodes = rows.slice(0, 50).map(({ assessmentVersion: version, disposition, reason, ...comment }) => ({
      ...comment,
      assessment: version && { version, disposition, reason },
    }));
    return { nodes, hasNextPage: rows.length > 50 };
  },
  m: async ({ round, version }) => {
    const [units, bodies] = await Promise.all([sql('units', UNITS, [version]), sql('columns', COLUMNS, [round])]);
    const rows = units.map((unit, index) => ({
      ...unit,
      cells: bodies.map((body) => body.letters[index] ?? '.').join(''),
    }));
    return { bodies: bodies.map(({ letters, ...body }) => body), rows };
  },
};

createServer(async (request, response) => {
  let text = '';
  for await (const piece of request) text += piece;
  try {
    const answer = JSON.stringify(await routes[request.url.slice(1)](JSON.parse(text)));
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(answer) })
      .end(answer);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
