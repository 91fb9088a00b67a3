/** A notice as mail servers write them. */
export function notice(to: string, { action = 'failed', status = '5.1.1', type = 'report' } = {}): string {
  return [
    'From: MAILER-DAEMON@region.example',
    `To: ${to}`,
    'Subject: Undelivered',
    'MIME-Version: 1.0',
    `Content-Type: multipart/${type}; report-type=delivery-status; boundary="b"`,
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'Sorry.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.region.example',
    '',
    'Final-Recipient: rfc822; somebody@region.example',
    `Action: ${action}`,
    `Status: ${status}`,
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    'Subject: Remiss',
    '--b--',
    '',
  ].join('\r\n');
}
