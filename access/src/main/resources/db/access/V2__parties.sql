-- SPDX-License-Identifier: EUPL-1.2
-- Parties manage themselves: who acts for them, who is invited to, and their programs. Of secrets and of the tokens of
-- invitations there are hashes only.

create table access.members (
    id uuid primary key,
    person text not null,
    party text not null,
    name text,
    administrator boolean not null,
    since timestamptz not null,
    ended_at timestamptz
);

-- A person acts for at most one party at a time.
create unique index members_now on access.members (person) where ended_at is null;
create index members_of_person on access.members (person);
create index members_of_party on access.members (party) where ended_at is null;

create table access.invitations (
    id uuid primary key,
    name text,
    party text not null,
    administrator boolean not null,
    token_hash text not null unique,
    made_by text not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    accepted_at timestamptz,
    accepted_by text,
    withdrawn_at timestamptz
);

create index invitations_of_party on access.invitations (party);
create index invitations_by_maker on access.invitations (made_by);
create index invitations_by_accepter on access.invitations (accepted_by);

create table access.clients (
    id uuid primary key,
    name text not null,
    party text,
    scopes text[] not null,
    jwk_set text,
    created_by text not null,
    created_at timestamptz not null,
    ends_at timestamptz,
    revoked_at timestamptz,
    last_used_on date
);

create index clients_of_party on access.clients (party);
create index clients_by_maker on access.clients (created_by);

create table access.client_secrets (
    id uuid primary key,
    client_id uuid not null references access.clients (id) on delete cascade,
    hash text not null,
    created_at timestamptz not null,
    ends_at timestamptz,
    last_used_on date
);

create index secrets_of_client on access.client_secrets (client_id);

-- Assertions of clients that were used, until they have ended by themselves.
create table access.used_assertions (
    client_id uuid not null,
    id_hash text not null,
    ends_at timestamptz not null,
    primary key (client_id, id_hash)
);

create index used_assertions_by_end on access.used_assertions (ends_at);
