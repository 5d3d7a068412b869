#include "throughline/journey/intents/clip.h"

#include <algorithm>
#include <set>

#include "throughline/journey/error.h"
#include "throughline/journey/intents/free_name.h"
#include "throughline/journey/intents/moving.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/messages/json.h"
#include "throughline/journey/standing.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

// What goes by a name outside its map; in which stage a record stands is for who pastes it.
bool isReference(Kind kind, const Field& field) {
  return field.role == FieldRole::content && field.refers() && &field != standingField(kind);
}

// The field that names what holds records of the kind; null where that is a stage or the map.
const Field* holderField(Kind kind) {
  const KindDescription& description = describe(kind);
  const bool isOther = description.holder && description.holder != Kind::stage;
  return isOther ? &description.fields.front() : nullptr;
}

Record withoutPlace(Record record) {
  const Record blank = journey::blank(kindOf(record));
  setId(record, 0);
  for (const Field& field : describe(kindOf(record)).fields) {
    const bool isPlace = &field == standingField(kindOf(record));
    if (field.role != FieldRole::content || isPlace || isReference(kindOf(record), field)) {
      field.set(record, field.get(blank));
    }
  }
  return record;
}

/// Takes records out of a map, and notes what they name.
class Clipping {
 public:
  Clipping(const Journey& journey, const std::vector<RecordKey>& records) : m_journey(journey) {
    m_clip.images = journey.sharedImages();
    for (const RecordKey& key : records) m_places.emplace(key, m_places.size());
    for (const RecordKey& key : records) {
      m_clip.records.push_back(clipped(key));
      nameHolder(m_clip.records.back(), key);
      const Stage* stage = journey.find(Id<Stage>{stageOf(journey.get(key.kind, key.id))});
      m_clip.stages.push_back(stage ? stage->name : std::string());
    }
  }
  void addJoin(const RecordKey& key) { m_clip.joins.push_back(clipped(key)); }
  [[nodiscard]] Clip take() && { return std::move(m_clip); }

 private:
  /// `isHeld`: by another record of the clip, which says nothing of the stage it stands in.
  [[nodiscard]] ClippedRecord clipped(const RecordKey& key, bool isHeld = false) {
    const RecordRef record = m_journey.get(key.kind, key.id);
    ClippedRecord result{withoutPlace(record.copy())};
    for (const Field& field : describe(key.kind).fields) {
      const bool isStage = isHeld && &field == standingField(key.kind);
      if (!isStage && !isReference(key.kind, field)) continue;
      const std::string name(field.key);
      for (const std::int64_t id : idsIn(field, field.get(record))) {
        const auto place = m_places.find({field.target, id});
        if (place != m_places.end() && field.type == FieldType::reference) {
          result.joined[name] = place->second;
        } else {
          result.names[name].push_back(nameOf({field.target, id}));
        }
      }
    }
    for (const Kind kind : kAllKinds) {
      if (describe(kind).holder != key.kind) continue;
      for (const std::int64_t id : m_journey.idsIn(kind, key.id)) {
        result.held.push_back(clipped({kind, id}, true));
      }
    }
    return result;
  }

  void nameHolder(ClippedRecord& record, const RecordKey& key) {
    const Field* holder = holderField(key.kind);
    if (!holder) return;
    const std::int64_t id = holderOf(m_journey.get(key.kind, key.id));
    record.names[std::string(holder->key)] = {nameOf({*describe(key.kind).holder, id})};
  }

  [[nodiscard]] std::string nameOf(const RecordKey& key) {
    const RecordRef record = m_journey.get(key.kind, key.id);
    if (isNamedByClips(key.kind) && m_seen.insert(key).second) {
      m_clip.named.push_back(withoutPlace(record.copy()));
    }
    return labelOf(record);
  }

  const Journey& m_journey;
  std::map<RecordKey, std::size_t> m_places;
  std::set<RecordKey> m_seen;
  Clip m_clip;
};

bool overlaps(const Journey& journey, const Period& period) {
  return std::ranges::any_of(journey.all<Period>(), [&](const auto& each) {
    return each.second.start <= period.end && period.start <= each.second.end;
  });
}

/// Puts clipped records into a map; what they name is looked up once.
class Pasting {
 public:
  Pasting(Edit& edit, const Clip& clip) : m_edit(edit), m_clip(clip) {}

  /// Kind after kind: what a record names stands before it.
  std::vector<RecordKey> put(const std::vector<ClippedRecord>& clipped, const RecordKey& holder,
                             const RecordKey& before) {
    std::vector<RecordKey> made;
    for (const ClippedRecord& each : clipped) made.emplace_back(kindOf(each.record), 0);
    const bool isTop = holder.kind == Kind::stage;
    const std::vector<RecordKey>& joined = isTop ? made : m_made;
    for (const Kind kind : kAllKinds) {
      std::map<std::int64_t, std::vector<Record>> groups;  // by what holds them
      for (std::size_t i = 0; i < clipped.size(); ++i) {
        if (made[i].kind != kind) continue;
        Record record = clipped[i].record;
        if (isTop && standingField(kind)) m_stage = stageFor(i, holder);
        const std::int64_t held = holderFor(clipped[i], holder, before);
        const bool isAlone = held == 0 && describe(kind).holder;
        const Field* missing =
            isAlone ? &describe(kind).fields.front() : refer(record, clipped[i], joined);
        if (!missing) missing = stand(record, clipped[i], holder);
        if (missing) {
          if (isTop) {
            throw Error(Blame::input, std::string(kindName(kind)) + "." + std::string(missing->key),
                        messages::noneOfThatName(expectation(*missing)));
          }
          ++(kind == Kind::cell ? m_pasted.entriesLeftOut : m_pasted.readingsLeftOut);
          continue;
        }
        setId(record, m_edit.freshId(kind));
        setHolder(record, held);
        nameFreely(m_edit.journey(), record);
        made[i].id = idOf(record);
        if (const Field* label = describe(kind).label(); label && label->unique) {
          putBefore(m_edit, std::move(record));  // before the next one looks for a free name
        } else {
          groups[held].push_back(std::move(record));
        }
      }
      for (auto& [held, group] : groups) {
        const bool isBefore = before.kind == kind && holderOfBefore(before) == held;
        putBefore(m_edit, std::move(group), isBefore ? before.id : 0);
      }
    }
    if (isTop) m_made = made;
    for (std::size_t i = 0; i < clipped.size(); ++i) {
      if (made[i].id != 0) put(clipped[i].held, made[i], {});
    }
    return made;
  }
  /// After all that they join.
  void join() {
    std::map<Kind, std::vector<Record>> records;
    for (const ClippedRecord& each : m_clip.joins) {
      const Kind kind = kindOf(each.record);
      Record record = each.record;
      if (refer(record, each, m_made)) continue;
      setId(record, m_edit.freshId(kind));
      records[kind].push_back(std::move(record));
    }
    for (auto& [kind, group] : records) putBefore(m_edit, std::move(group));
  }
  [[nodiscard]] Pasted pasted() && {
    m_pasted.records = std::move(m_made);
    return std::move(m_pasted);
  }

 private:
  /// A record is without a picture that cannot be brought.
  void bringImages(Record& record) {
    Images& images = m_edit.journey().images();
    for (const auto& [field, hash] : imagesIn(record)) {
      if (m_clip.images) images.take(hash, *m_clip.images);
      if (!images.contains(hash)) field->set(record, {});
    }
  }

  /// Where the record of that place in the clip is to stand. 0: the map has no stage.
  [[nodiscard]] std::int64_t stageFor(std::size_t place, const RecordKey& stage) {
    if (stage.id != 0) return stage.id;
    if (place < m_clip.stages.size()) {
      if (const auto there = named(Kind::stage, m_clip.stages[place])) return *there;
    }
    const auto all = m_edit.journey().list<Stage>();
    if (all.empty()) return 0;
    ++m_pasted.astray;
    return all.front()->id.value;
  }

  [[nodiscard]] std::int64_t holderOfBefore(const RecordKey& before) const {
    if (!m_edit.journey().contains(before.kind, before.id)) return 0;
    return holderOf(m_edit.journey().get(before.kind, before.id));
  }

  /// What will hold the record: `holder`, or where the record is pasted into a stage and held
  /// by something else, that of its name. 0 where there is none.
  [[nodiscard]] std::int64_t holderFor(const ClippedRecord& each, const RecordKey& holder,
                                       const RecordKey& before) {
    const Kind kind = kindOf(each.record);
    if (!describe(kind).holder) return 0;
    const Field* field = holderField(kind);
    if (holder.kind != Kind::stage) return holder.id;
    if (!field) return m_stage;
    const auto names = each.names.find(std::string(field->key));
    if (names == each.names.end() || names->second.empty()) {
      return before.kind == kind ? holderOfBefore(before) : 0;
    }
    return named(*describe(kind).holder, names->second.front()).value_or(0);
  }

  /// Puts the record into the stage: where something else of the clip holds it, that of the
  /// name. Gives the field that says so where there is none.
  const Field* stand(Record& record, const ClippedRecord& clipped, const RecordKey& holder) {
    const Field* field = standingField(kindOf(record));
    if (!field) return nullptr;
    if (holder.kind == Kind::stage) {
      setStage(record, m_stage);
      return m_stage == 0 ? field : nullptr;
    }
    const auto ids = meantBy(*field, clipped, {});
    if (ids.empty()) return field;
    setStage(record, ids.front());
    return nullptr;
  }

  /// Sets the record's references: to what the clip's records have become, or by name. Gives
  /// the field of one that it cannot be without. Brings its images along.
  const Field* refer(Record& record, const ClippedRecord& clipped,
                     const std::vector<RecordKey>& made) {
    bringImages(record);
    for (const Field& field : describe(kindOf(record)).fields) {
      if (!isReference(kindOf(record), field)) continue;
      const std::vector<std::int64_t> ids = meantBy(field, clipped, made);
      if (field.type == FieldType::references) {
        field.set(record, Value(listValue(ids)));
      } else if (!ids.empty()) {
        field.set(record, ids.front());
      } else if (!field.optional) {
        return &field;
      }
    }
    return nullptr;
  }

  std::vector<std::int64_t> meantBy(const Field& field, const ClippedRecord& clipped,
                                    const std::vector<RecordKey>& made) {
    const std::string key(field.key);
    const auto place = clipped.joined.find(key);
    if (place != clipped.joined.end()) {
      const std::int64_t id = made.at(place->second).id;
      return id == 0 ? std::vector<std::int64_t>() : std::vector{id};
    }
    std::vector<std::int64_t> ids;
    const auto names = clipped.names.find(key);
    if (names == clipped.names.end()) return ids;
    for (const std::string& name : names->second) {
      const auto id = named(field.target, name);
      if (id && std::ranges::find(ids, *id) == ids.end()) ids.push_back(*id);
    }
    return ids;
  }

  std::optional<std::int64_t> named(Kind kind, const std::string& name) {
    const std::string wanted = folded(name);
    if (wanted.empty()) return std::nullopt;
    const auto [known, isNew] = m_known.try_emplace({kind, wanted});
    if (!isNew) return known->second;
    std::vector<std::int64_t> found;
    m_edit.journey().each(kind, [&](RecordRef record) {
      if (folded(labelOf(record)) == wanted) found.push_back(idOf(record));
    });
    if (found.size() == 1) {
      known->second = found.front();
    } else if (found.empty() && isNamedByClips(kind)) {
      known->second = made(kind, name);
    }
    return known->second;
  }

  std::optional<std::int64_t> made(Kind kind, const std::string& name) {
    const auto carried = std::ranges::find_if(m_clip.named, [&](const Record& record) {
      return kindOf(record) == kind && folded(labelOf(record)) == folded(name);
    });
    if (carried == m_clip.named.end()) {
      if (kind == Kind::department) return departmentNamed(m_edit, name).value;
      return std::nullopt;
    }
    const auto* period = std::get_if<Period>(&*carried);
    if (period && overlaps(m_edit.journey(), *period)) return std::nullopt;
    Record record = *carried;
    bringImages(record);
    setId(record, m_edit.freshId(kind));
    const std::int64_t id = idOf(record);
    putBefore(m_edit, std::move(record));
    return id;
  }

  Edit& m_edit;
  const Clip& m_clip;
  std::map<std::pair<Kind, std::string>, std::optional<std::int64_t>> m_known;
  std::int64_t m_stage = 0;       ///< where the record at hand is to stand
  std::vector<RecordKey> m_made;  ///< what the clip's own records have become
  Pasted m_pasted;
};

}  // namespace

bool isNamedByClips(Kind kind) {
  const Field* label = describe(kind).label();
  return label && label->unique && !describe(kind).holder && kind != Kind::stage;
}

Clip clip(const Journey& journey, const std::vector<RecordKey>& records) {
  std::vector<RecordKey> copied = inMapOrder(journey, records);
  std::erase_if(copied, [&](const RecordKey& key) {
    const Lane* lane = key.kind == Kind::lane ? journey.find(Id<Lane>{key.id}) : nullptr;
    return !describe(key.kind).can.copy || (lane && lane->lane);  // every map has those
  });
  // What is copied with what holds it is not copied once more.
  const std::set<RecordKey> all(copied.begin(), copied.end());
  std::erase_if(copied, [&](const RecordKey& key) {
    const auto holder = describe(key.kind).holder;
    return holder && all.contains({*holder, holderOf(journey.get(key.kind, key.id))});
  });
  Clipping clipping(journey, copied);
  for (const RecordKey& key : joinsAmong(journey, copied)) clipping.addJoin(key);
  return std::move(clipping).take();
}

bool needsStage(const Clip& clip) {
  return std::ranges::any_of(
      clip.records, [](const auto& each) { return standingField(kindOf(each.record)) != nullptr; });
}

Pasted paste(Edit& edit, const Clip& clip, Id<Stage> stage, RecordKey before) {
  Pasting pasting(edit, clip);
  pasting.put(clip.records, stage, before);
  pasting.join();
  return std::move(pasting).pasted();
}

}  // namespace throughline::journey
