// PostGraphile 5 on the same schemas, with its defaults for production (no explain, no GraphiQL), as the owner of the database.
import { createServer } from 'node:http';
import { grafserv } from 'postgraphile/grafserv/node';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { makePgSmartTagsPlugin } from 'postgraphile/utils';

const rename = (identifier, name) => ({ kind: 'class', match: identifier, tags: { name } });
const names = makePgSmartTagsPlugin([
  rename('workspace.comment', 'DraftComment'),
  rename('workspace.response', 'DraftResponse'),
  // It filters by what stands first in an index; this one column more makes the matrix a fair question.
  {
    kind: 'attribute',
    match: 'record.provision.kind',
    tags: { behavior: ['+attribute:filterBy', '+condition:attribute:filterBy', '+filterBy'] },
  },
]);

const preset = {
  extends: [PostGraphileAmberPreset],
  plugins: [names],
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE_URL,
      schemas: ['record', 'office', 'workspace'],
      poolConfig: { max: 10 },
    }),
  ],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: { explain: false },
};
const server = createServer();
server.on('error', (error) => console.error(error));
const instance = postgraphile(preset);
await instance.createServ(grafserv).addTo(server);
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
