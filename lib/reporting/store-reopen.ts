import "server-only";

const request = `jsonb_build_object('id', q.id, 'areaId', q.area_id, 'fiscalYear', q.fiscal_year, 'month', q.fiscal_month,
    'projectId', q.project_id, 'reason', q.reason, 'state', q.state, 'version', q.version,
    'requestedAt', q.requested_at, 'requestedByTitleTh', asker.title_th, 'requestedByTitleEn', asker.title_en, 'requestedBy', asking.name_th,
    'decidedAt', q.decided_at, 'decidedByTitleTh', decider.title_th, 'decidedByTitleEn', decider.title_en, 'decidedBy', deciding.name_th,
    'comment', q.decision_comment, 'openUntil', q.open_until)`;

export const requestJoins = `join position asker on asker.id = q.requested_by_position_id
    left join person asking on asking.id = q.requested_by_person_id
    left join position decider on decider.id = q.decided_by_position_id
    left join person deciding on deciding.id = q.decided_by_person_id`;

/**
 * The requests for a unit's month and, where `project` names a column, those of that project, newest first, as a JSON array
 * of ReopenRequest. The names are SQL expressions of the statement around it.
 */
export const requestsSql = (area: string, year: string, month: string, project: string): string =>
  `(select coalesce(jsonb_agg(${request} order by q.requested_at desc, q.id), '[]') from reopen_request q ${requestJoins}
    where q.area_id = ${area} and q.fiscal_year = ${year} and q.fiscal_month = ${month} and (q.project_id is null or q.project_id = ${project}))`;

/** One request as the same JSON, for statements that list them: from reopen_request q and `requestJoins`. */
export const requestJson = request;
