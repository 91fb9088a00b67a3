import { assignmentWorld, seedOf } from './assignment-world.ts';
import { until } from './mail-server.ts';
import { mailboxes } from './mailboxes.ts';
import { publish, sendRound } from './remiss.ts';

const MSB = 'Myndigheten för samhällsskydd och beredskap';
const MCF = 'Myndigheten för civilt försvar';

it('a body is called as it was on the day: MSB in the account of 2018, MCF in a letter sent now', async () => {
  const mail = await mailboxes();
  const at = await assignmentWorld({ SMTP_URL: mail.url, SAMSYN_PROCESS: 'all' });
  try {
    const mcf = at.idOf('myndigheten-for-civilt-forsvar');
    await at.world.sql('owner', 'UPDATE register.actor SET mailbox = $2 WHERE id = $1', [mcf, 'mcf@example.se']);
    const { id } = await at.save(at.fresh(seedOf('landstingens')));
    await at.met(id, 'LETTER', '2018-05-02', [mcf]);
    const csv = await (await at.officer.fetch(`/export/uppdrag/${id}/redovisning.csv`)).text();
    const row = csv.split('\r\n').find((line) => line.includes(';2018-05-02;')) ?? '';
    expect(row.split(';').filter((cell) => cell === MSB || cell === MCF)).toEqual([MSB, MSB, MCF, MSB]);

    const round = await sendRound(at.officer, (await publish(at.world)).id, [mcf], { title: 'Namnet i brevet' });
    expect(round.recipients.map(({ name }) => name)).toEqual([MCF]);
    const letter = () => mail.about(/Namnet i brevet/u).find(({ to }) => to === 'mcf@example.se');
    await until(() => letter() !== undefined);
    expect(letter()?.read.text).toContain(MCF);
    expect(letter()?.raw).not.toContain('samh=C3=A4llsskydd');
    expect(letter()?.read.text).not.toContain(MSB);
  } finally {
    await at.world.stop();
    await mail.stop();
  }
}, 60_000);
