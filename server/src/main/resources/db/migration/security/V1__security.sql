-- Who acts, as the connection was told. An unset setting is nobody: sees nothing.
-- stable and parallel safe: a policy calls each once per statement (select security_…()).
create function security_actor() returns int language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('fugong.actor', true), ''), '0')::int $$;

create function security_everything() returns boolean language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('fugong.everything', true), ''), 'off')::boolean $$;

create function security_areas() returns int[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('fugong.areas', true), ''), '{}')::int[] $$;

create function security_groups() returns int[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('fugong.groups', true), ''), '{}')::int[] $$;

create function security_enterprises() returns int[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('fugong.enterprises', true), ''), '{}')::int[] $$;

-- All areas within the actor's root areas. plpgsql, because registry's closure table is made after this room's.
create function security_areas_within() returns int[] language plpgsql stable parallel safe as
$$ begin
    return array(select w.area from registry_area_within w where w.ancestor = any (security_areas()));
end $$;

create table security_user (
    id                   int generated always as identity primary key,
    login                text        not null check (login = lower(login) and login <> ''),
    name                 text        not null check (name <> ''),
    email                text        check (email = lower(email)),
    subject              text unique,                 -- subject at the OIDC provider, issuer in front
    area                 int,                         -- the office's own area: whose administrators may manage the user
    language             text        not null default 'zh' check (language in ('zh', 'en')),
    password             text,                        -- encoded with its method in braces; null = no sign-in by password
    password_must_change boolean     not null default false,
    totp_secret          bytea,
    totp_confirmed       boolean     not null default false,
    totp_last_step       bigint      not null default 0, -- a code is good once
    failures             int         not null default 0,
    locked_until         timestamptz,
    disabled             boolean     not null default false,
    synthetic            boolean     not null default false,
    created_at           timestamptz not null,
    version              int         not null default 1
);
create unique index security_user_login on security_user (login);
create unique index security_user_email on security_user (email) where email is not null;

create table security_role (
    id         int generated always as identity primary key,
    "user"     int  not null references security_user,
    role       text not null,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from)    -- the last day, inclusive; null = open
);
create index on security_role ("user");

create table security_scope (
    id         int generated always as identity primary key,
    "user"     int  not null references security_user,
    kind       text not null check (kind in ('everything', 'area', 'group', 'enterprise')),
    target     int  not null default 0,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from)
);
create index on security_scope ("user");

create table security_deputy (
    id         int generated always as identity primary key,
    "user"     int  not null references security_user,  -- who is away
    deputy     int  not null references security_user,  -- who acts for him
    valid_from date not null,
    valid_to   date not null check (valid_to >= valid_from),
    check ("user" <> deputy)
);
create index on security_deputy (deputy);
create index on security_deputy ("user");

create table security_recovery_code (
    id      int generated always as identity primary key,
    "user"  int   not null references security_user,
    hash    bytea not null,
    used_at timestamptz
);
create index on security_recovery_code ("user");

create table security_token (
    id          int generated always as identity primary key,
    "user"      int         not null references security_user,
    name        text        not null,
    hash        bytea       not null unique,           -- SHA-256 of the secret; the secret itself is shown once
    hint        text        not null,                  -- its first characters, to know it again
    permissions text[]      not null,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    used_at     timestamptz,
    revoked_at  timestamptz
);
create index on security_token ("user");

create table security_session (
    id         int generated always as identity primary key,
    "user"     int         not null references security_user,
    hash       bytea       not null unique,            -- SHA-256 of the cookie
    stage      text        not null check (stage in ('code', 'enrol', 'password', 'full')), -- what is still missing
    acts_for   int         not null default 0,
    began_at   timestamptz not null,
    seen_at    timestamptz not null,
    ends_at    timestamptz not null,
    ended_at   timestamptz,
    address    text        not null,
    agent      text        not null
);
create index on security_session ("user");

-- What was done and read. Only ever added to.
create table security_trail (
    id       bigint generated always as identity primary key,
    tx       xid8        not null default pg_current_xact_id(),
    at       timestamptz not null default clock_timestamp(),
    kind     text        not null check (kind in ('wrote', 'read', 'sign-in')),
    actor    int         not null,
    acts_for int         not null,
    name     text        not null,
    areas    int[]       not null,                     -- root areas of the actor then: whose auditors may see the line
    what     text        not null,
    subject  text        not null,
    detail   text        not null
);
create index on security_trail (tx);
create index on security_trail (actor, id);
create index on security_trail (subject, id);

-- A block seals all lines of the transactions from_tx <= tx < to_tx. It is made when every transaction below to_tx
-- has ended (pg_snapshot_xmin), so nothing can be added to it later, and it needs no change to the lines.
create table security_trail_block (
    id        bigint      primary key,
    from_tx   xid8        not null,
    to_tx     xid8        not null unique,
    lines     bigint      not null,
    hash      bytea       not null,                    -- SHA-256 over the previous block's hash and the lines
    sealed_at timestamptz not null
);

grant select, insert, update on security_user to fugong_app;
grant select, insert, update, delete on security_role, security_scope, security_deputy, security_recovery_code to fugong_app;
grant select, insert, update on security_token, security_session to fugong_app;
grant select, insert on security_trail, security_trail_block to fugong_app;

alter table security_user enable row level security;
create policy scope on security_user using (
     (select security_everything())
  or id = (select security_actor())
  or area = any ((select security_areas_within())::int[]));

alter table security_role enable row level security;
alter table security_scope enable row level security;
alter table security_deputy enable row level security;
alter table security_recovery_code enable row level security;
alter table security_token enable row level security;
alter table security_session enable row level security;
create policy scope on security_role using ("user" in (select id from security_user));
create policy scope on security_scope using ("user" in (select id from security_user));
create policy scope on security_deputy using ("user" in (select id from security_user) or deputy = (select security_actor()));
create policy scope on security_recovery_code using ("user" in (select id from security_user));
create policy scope on security_token using ("user" in (select id from security_user));
create policy scope on security_session using ("user" in (select id from security_user));

alter table security_trail enable row level security;
create policy add on security_trail for insert with check (
     (select security_everything()) or actor = (select security_actor()));
create policy scope on security_trail for select using (
     (select security_everything())
  or actor = (select security_actor())
  or (areas <> '{}' and areas <@ (select security_areas_within())::int[]));

alter table security_trail_block enable row level security;
create policy scope on security_trail_block using ((select security_everything()));
