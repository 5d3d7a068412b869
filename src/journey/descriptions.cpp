#include "throughline/journey/description.h"

#include <algorithm>
#include <array>

#include "kinds/kinds.h"

namespace throughline::journey {

namespace {

const std::array<KindDescription, kKindCount>& all() {
  static const std::array<KindDescription, kKindCount> descriptions{kinds::map(),
                                                                    kinds::persona(),
                                                                    kinds::department(),
                                                                    kinds::period(),
                                                                    kinds::stage(),
                                                                    kinds::reading(),
                                                                    kinds::passageReading(),
                                                                    kinds::earlierTarget(),
                                                                    kinds::source(),
                                                                    kinds::touchpoint(),
                                                                    kinds::touchpointReading(),
                                                                    kinds::finding(),
                                                                    kinds::question(),
                                                                    kinds::emotion(),
                                                                    kinds::evidence(),
                                                                    kinds::experiment(),
                                                                    kinds::campaign(),
                                                                    kinds::campaignReading(),
                                                                    kinds::survey(),
                                                                    kinds::link(),
                                                                    kinds::review(),
                                                                    kinds::stop(),
                                                                    kinds::decision(),
                                                                    kinds::lane(),
                                                                    kinds::cell(),
                                                                    kinds::setAside(),
                                                                    kinds::comment(),
                                                                    kinds::answer()};
  return descriptions;
}

template <class T>
concept Ranked = requires(T record) {
  record.rank;
};

}  // namespace

const KindDescription& describe(Kind kind) { return all()[static_cast<std::size_t>(kind)]; }

const Field* KindDescription::find(std::string_view key) const {
  const auto found = std::ranges::find(fields, key, &Field::key);
  return found == fields.end() ? nullptr : &*found;
}

const Field* KindDescription::label() const {
  const auto found = std::ranges::find(fields, true, &Field::naming);
  return found == fields.end() ? nullptr : &*found;
}

std::vector<const Field*> formFields(Kind kind) {
  std::vector<const Field*> order;
  std::vector<const Field*> below;
  for (const Field& field : describe(kind).fields) {
    if (field.role != FieldRole::content || field.aside) continue;
    (field.below.empty() ? order : below).push_back(&field);
  }
  for (const Field* field : below) {
    const auto above =
        std::ranges::find(order, field->below, [](const Field* f) { return f->key; });
    order.insert(above == order.end() ? above : std::next(above), field);
  }
  return order;
}

std::string labelOf(RecordRef record) {
  const Field* label = describe(kindOf(record)).label();
  return label ? std::get<std::string>(label->get(record)) : std::string();
}

const Field* meaningField(Kind kind) {
  for (const Field& field : describe(kind).fields) {
    if (!field.kindIn.empty()) return &field;
  }
  return nullptr;
}

std::optional<RecordKey> recordMeantBy(RecordRef record) {
  const Field* field = meaningField(kindOf(record));
  if (!field) return std::nullopt;
  const Value word = describe(kindOf(record)).find(field->kindIn)->get(record);
  const auto kind = kindNamed(std::get<std::string>(word));
  return RecordKey(kind.value(), std::get<std::int64_t>(field->get(record)));
}

std::int64_t holderOf(RecordRef record) {
  const auto& fields = describe(kindOf(record)).fields;
  if (fields.front().role != FieldRole::holder) return 0;
  return std::get<std::int64_t>(fields.front().get(record));
}

void setHolder(Record& record, std::int64_t holder) {
  const Field& field = describe(kindOf(record)).fields.front();
  if (field.role == FieldRole::holder) field.set(record, holder);
}

const Rank& rankOf(RecordRef record) {
  static const Rank none;
  return visitRecord(record, []<class T>(const T& r) -> const Rank& {
    if constexpr (Ranked<T>)
      return r.rank;
    else
      return none;
  });
}

void setRank(Record& record, Rank rank) {
  std::visit(
      [&]<class T>(T& r) {
        if constexpr (Ranked<T>) r.rank = std::move(rank);
      },
      record);
}

void setId(Record& record, std::int64_t id) {
  std::visit([id](auto& r) { r.id.value = id; }, record);
}

}  // namespace throughline::journey
