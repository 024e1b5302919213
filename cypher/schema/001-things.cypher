// The model, and the constraint and indexes it stands on.
//
//   (:Thing:Unit:Place)  country province city county township village community
//   (:Thing:Unit:Branch) form, members, formalMembers; :Backward while on the backward list
//   (:Thing:Organization) enterprise association department park building line ...
//   (:Thing:Leader)
//
//   (:Unit)-[:PART_OF {since}]->(:Unit)                    one tree; only the root has no parent
//   (:Organization)-[:LOCATED_IN]->(:Place)
//   (:Branch)-[:COVERS {how, since}]->(:Organization|:Place)
//   (:Leader)-[:HOLDS {post, since, termEnds}]->(:Unit|:Organization)
//   (:Leader)-[:RESERVE_FOR {post, since}]->(:Unit)
//   (:Leader)-[:CONTACTS {since}]->(:Unit), (:Leader)-[:VISITED {kind, on, count}]->(:Unit)
//   (:Leader|:Organization|:Branch)-[:ASSISTS {role, since}]->(:Branch|:Place)
//   (:Branch)-[:HAS]->(:Task)<-[:ANSWERS_FOR]-(:Leader|:Organization)
//   (:Round {year})-[:SCREENED {result, on}]->(:Branch)
//
//   the past: (:Former|:Unit)-[:SUCCEEDED_BY {on, share}]->(:Unit|:Organization|:Former), (:Thing)-[:WAS]->(:State),
//             (:Reorganization)-[:ENDED]->(:Former), (:Reorganization)-[:ESTABLISHED]->(:Unit|:Organization)
//   plans:    (:Scenario)-[:PLANS {n}]->(:Change), (:Reorganization)-[:DID {n}]->(:Change)-[:LEFT]->(:Before)
//   policies: (:Policy {json})-[:HOLDS_FOR]->(:Unit); Banyan itself: (:Meta {id}) revision, writers' turn, schema version
//
//   On every thing: ref (given once), code, name, kind, since, changed (revision of its last change), pinyin, initials, its
//   facts (<fact>, or <fact>_<year> where they are yearly); on every place tally_<measure>.
CREATE CONSTRAINT meta_id IF NOT EXISTS FOR (m:Meta) REQUIRE m.id IS UNIQUE;
CREATE CONSTRAINT thing_code IF NOT EXISTS FOR (t:Thing) REQUIRE t.code IS UNIQUE;
CREATE INDEX thing_ref IF NOT EXISTS FOR (t:Thing) ON (t.ref);
CREATE INDEX former_ref IF NOT EXISTS FOR (f:Former) ON (f.ref);
CREATE INDEX former_code IF NOT EXISTS FOR (f:Former) ON (f.code);
CREATE INDEX thing_changed IF NOT EXISTS FOR (t:Thing) ON (t.changed);
CREATE INDEX former_changed IF NOT EXISTS FOR (f:Former) ON (f.changed);
CREATE INDEX round_year IF NOT EXISTS FOR (r:Round) ON (r.year);
CREATE INDEX reorganization_id IF NOT EXISTS FOR (r:Reorganization) ON (r.id);
