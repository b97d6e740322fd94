-- SPDX-License-Identifier: EUPL-1.2
-- People who signed in, and sign-ins that are under way. Whoever reads these tables cannot act for anybody: of what a
-- browser holds they know hashes only.

create table access.sessions (
    id_hash text primary key,
    caller_id text not null,
    person jsonb not null,
    created timestamptz not null,
    last_seen timestamptz not null,
    ends_at timestamptz not null
);

create index sessions_of_caller on access.sessions (caller_id);

create table access.sign_ins (
    state_hash text primary key,
    browser_hash text not null,
    nonce text not null,
    verifier text not null,
    return_to text not null,
    ends_at timestamptz not null
);

create index sign_ins_by_end on access.sign_ins (ends_at);
