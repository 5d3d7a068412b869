#include "merging/three_way.h"

#include <algorithm>

#include "throughline/journey/description.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

std::string keyOfName(Kind kind, const std::string& name) {
  return std::string(kindName(kind)) + '\n' + folded(name);
}

bool isCompared(const Field& field) { return field.role != FieldRole::rank; }

}  // namespace

NamedRecords::NamedRecords(const Journey& map) {
  std::set<Kind> named;
  for (const Kind kind : kAllKinds) {
    for (const Field& field : describe(kind).fields) {
      if (field.named) named.insert(*field.named);
    }
  }
  for (const Kind kind : named) {
    map.each(kind, [&](RecordRef record) {
      m_sources.emplace(keyOfName(kind, labelOf(record)), journey::idOf(record));
    });
  }
}

std::int64_t NamedRecords::idOf(Kind kind, const std::string& name) const {
  if (m_sources.empty() || name.empty()) return 0;
  const auto found = m_sources.find(keyOfName(kind, name));
  return found == m_sources.end() ? 0 : found->second;
}

Value meant(const MergeSide& side, const Field& field, RecordRef record) {
  Value value = field.get(record);
  if (!field.named) return value;
  const std::int64_t id = side.names.idOf(*field.named, std::get<std::string>(value));
  return id == 0 ? value : Value(id);
}

bool isEdited(const MergeSide& from, RecordRef before, const MergeSide& to, RecordRef after) {
  return std::ranges::any_of(describe(before.kind()).fields, [&](const Field& field) {
    return isCompared(field) && meant(from, field, before) != meant(to, field, after);
  });
}

std::optional<Value> both(const Field& field, RecordRef mine, RecordRef theirs) {
  const auto joined = [&]() -> std::optional<Value> {
    if (field.type == FieldType::references) {
      std::vector<std::int64_t> ids = idsIn(field, field.get(mine));
      for (const std::int64_t id : idsIn(field, field.get(theirs))) {
        if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
      }
      return Value(listValue(ids));
    }
    if (field.type == FieldType::choices) {
      std::vector<std::string> words = wordsIn(field.get(mine));
      for (const std::string& word : wordsIn(field.get(theirs))) {
        if (std::ranges::find(words, word) == words.end()) words.push_back(word);
      }
      return Value(listValue(words));
    }
    if (field.type != FieldType::text || field.role != FieldRole::content || field.color ||
        field.unique || field.named || field.address) {
      return std::nullopt;
    }
    const auto own = std::get<std::string>(field.get(mine));
    const auto other = std::get<std::string>(field.get(theirs));
    if (isBlank(own) || isBlank(other)) return std::nullopt;
    return Value(own + (field.hasLines() ? "\n" : " / ") + other);
  }();
  return joined && !check(field, *joined) ? joined : std::nullopt;
}

FieldsMerge mergeFields(const MergeSide* base, const std::optional<Record>& before,
                        const MergeSide& mine, const Record& own, const MergeSide& theirs,
                        const Record& other) {
  FieldsMerge merge{own, {}, {}, {}, {}};
  for (const Field& field : describe(kindOf(own)).fields) {
    if (!isCompared(field)) continue;
    const Value here = meant(mine, field, own);
    const Value there = meant(theirs, field, other);
    const auto old = base && before ? std::optional(meant(*base, field, *before)) : std::nullopt;
    if (here == there) {
      if (old && *old != here) merge.same.push_back(&field);
    } else if (old == there) {
      merge.kept.push_back(&field);
    } else if (old == here) {
      field.set(merge.record, field.get(other));
      merge.taken.push_back(&field);
    } else {
      merge.conflicts.push_back(&field);
    }
  }
  return merge;
}

}  // namespace throughline::journey
