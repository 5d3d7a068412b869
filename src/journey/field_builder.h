#pragma once

#include <cmath>
#include <type_traits>
#include <utility>

#include "throughline/journey/field.h"

// The small language in which descriptions.cpp writes a field down:
//   field<&Stage::job, &Job::statement>("job.statement").atMost(500).searched()
// Type, optional and choices follow from the member's C++ type.

namespace throughline::journey {

namespace detail {

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsId : std::false_type {};
template <class T>
struct IsId<Id<T>> : std::true_type {};

template <class T>
struct IsList : std::false_type {};
template <class T>
struct IsList<std::vector<T>> : std::true_type {};

template <class T>
struct Target;
template <class T>
struct Target<Id<T>> {
  using Struct = T;
};

template <class Class, class Member>
Class classOf(Member Class::*);

template <class Object>
constexpr auto& reach(Object& object) {
  return object;
}
template <class Object, class First, class... Rest>
constexpr auto& reach(Object& object, First first, Rest... rest) {
  return reach(object.*first, rest...);
}

template <class T>
std::string listToText(const std::vector<T>& list) {
  if constexpr (IsId<T>::value) {
    std::vector<std::int64_t> ids;
    for (const T& id : list) ids.push_back(id.value);
    return listValue(ids);
  } else {
    std::vector<std::string> words;
    for (const T each : list) words.emplace_back(word(each));
    return listValue(words);
  }
}

template <class T>
void listFromText(std::vector<T>& list, const ValueView& value) {
  list.clear();
  if constexpr (IsId<T>::value) {
    Field field;
    field.type = FieldType::references;
    for (const std::int64_t id : idsIn(field, value)) list.push_back({id});
  } else {
    for (const std::string& each : wordsIn(value)) list.push_back(fromWord<T>(each).value());
  }
}

template <class T>
Value toValue(const T& member) {
  if constexpr (IsOptional<T>::value) {
    return member ? toValue(*member) : Value{};
  } else if constexpr (IsList<T>::value) {
    return listToText(member);
  } else if constexpr (IsId<T>::value) {
    return member.value;
  } else if constexpr (std::is_enum_v<T>) {
    return std::string(word(member));
  } else if constexpr (std::is_same_v<T, Date>) {
    return member.iso();
  } else if constexpr (std::is_same_v<T, Rank>) {
    return member.text;
  } else if constexpr (std::is_same_v<T, ImageHash> || std::is_same_v<T, MapHash>) {
    return member.hex;
  } else {
    return member;
  }
}

template <class T>
void fromValue(T& member, const ValueView& value) {
  if constexpr (IsOptional<T>::value) {
    if (std::holds_alternative<std::monostate>(value)) {
      member.reset();
    } else if constexpr (std::is_same_v<T, std::optional<Date>>) {
      member = Date::parse(std::get<std::string_view>(value)).value();
    } else {
      fromValue(member.emplace(), value);
    }
  } else if constexpr (IsList<T>::value) {
    listFromText(member, value);
  } else if constexpr (IsId<T>::value) {
    member.value = std::get<std::int64_t>(value);
  } else if constexpr (std::is_enum_v<T>) {
    member = fromWord<T>(std::get<std::string_view>(value)).value();
  } else if constexpr (std::is_same_v<T, Date>) {
    member = Date::parse(std::get<std::string_view>(value)).value();
  } else if constexpr (std::is_same_v<T, Rank>) {
    member.text = std::get<std::string_view>(value);
  } else if constexpr (std::is_same_v<T, ImageHash> || std::is_same_v<T, MapHash>) {
    member.hex = std::get<std::string_view>(value);
  } else if constexpr (std::is_same_v<T, std::string>) {
    member = std::get<std::string_view>(value);
  } else {
    member = std::get<T>(value);
  }
}

template <class T>
constexpr FieldType typeOf() {
  if constexpr (IsOptional<T>::value) {
    return typeOf<typename T::value_type>();
  } else if constexpr (IsList<T>::value) {
    return IsId<typename T::value_type>::value ? FieldType::references : FieldType::choices;
  } else if constexpr (IsId<T>::value) {
    return FieldType::reference;
  } else if constexpr (std::is_enum_v<T>) {
    return FieldType::choice;
  } else if constexpr (std::is_same_v<T, Date>) {
    return FieldType::date;
  } else if constexpr (std::is_same_v<T, ImageHash>) {
    return FieldType::picture;
  } else if constexpr (std::is_same_v<T, MapHash>) {
    return FieldType::kept_map;
  } else if constexpr (std::is_same_v<T, bool>) {
    return FieldType::flag;
  } else if constexpr (std::is_same_v<T, double>) {
    return FieldType::real;
  } else if constexpr (std::is_same_v<T, std::int64_t>) {
    return FieldType::integer;
  } else {
    return FieldType::text;
  }
}

template <class T>
struct Bare {
  using Type = T;
};
template <class T>
struct Bare<std::optional<T>> {
  using Type = T;
};
template <class T>
struct Bare<std::vector<T>> {
  using Type = T;
};

}  // namespace detail

class FieldBuilder {
 public:
  explicit FieldBuilder(Field field) : m_field(field) {}

  FieldBuilder needed() && {
    return with([](Field& f) { f.needed = f.required = true; });
  }
  FieldBuilder naming() && {
    return with([](Field& f) { f.naming = true; });
  }
  FieldBuilder later() && {
    return with([](Field& f) { f.later = true; });
  }
  FieldBuilder named(Kind kind) && {
    return with([=](Field& f) { f.named = kind; });
  }
  FieldBuilder required() && {
    return with([](Field& f) { f.required = true; });
  }
  FieldBuilder unique() && {
    return with([](Field& f) { f.unique = true; });
  }
  FieldBuilder searched() && {
    return with([](Field& f) { f.searched = true; });
  }
  FieldBuilder filtered() && {
    return with([](Field& f) { f.filtered = true; });
  }
  FieldBuilder address() && {
    return with([](Field& f) { f.address = true; });
  }
  FieldBuilder month() && {
    return with([](Field& f) { f.month = true, f.least = 1, f.most = 12; });
  }
  FieldBuilder lines() && {
    return with([](Field& f) { f.lines = true; });
  }
  FieldBuilder time() && {
    return with([](Field& f) { f.time = f.required = true, f.longest = kTimeLength; });
  }
  FieldBuilder kindIn(std::string_view key) && {
    return with([=](Field& f) { f.kindIn = key; });
  }
  FieldBuilder aside() && {
    return with([](Field& f) { f.aside = true; });
  }
  FieldBuilder below(std::string_view key) && {
    return with([=](Field& f) { f.below = key; });
  }
  FieldBuilder section(std::string_view name) && {
    return with([=](Field& f) { f.section = name; });
  }
  FieldBuilder writtenAs(std::string_view key) && {
    return with([=](Field& f) { f.inDocument = key; });
  }
  FieldBuilder color() && {
    return with([](Field& f) { f.color = true; });
  }
  FieldBuilder holder() && {
    return with([](Field& f) { f.role = FieldRole::holder; });
  }
  FieldBuilder goesWithTarget() && {
    return with([](Field& f) { f.goesWithTarget = true; });
  }
  FieldBuilder atMost(std::size_t characters) && {
    return with([=](Field& f) { f.longest = characters; });
  }
  FieldBuilder from(double least) && {
    return with([=](Field& f) { f.least = least; });
  }
  FieldBuilder above(double least) && {
    return with([=](Field& f) { f.least = least, f.aboveLeast = true; });
  }
  FieldBuilder to(double most) && {
    return with([=](Field& f) { f.most = most; });
  }
  FieldBuilder help(std::string_view text) && {
    return with([=](Field& f) { f.help = text; });
  }

  // A description is a list of fields; the builder only exists while one is written.
  operator Field() && { return m_field; }  // NOLINT(google-explicit-constructor)

 private:
  template <class Change>
  FieldBuilder with(Change change) {
    change(m_field);
    return *this;
  }
  Field m_field;
};

template <auto First, auto... Rest>
FieldBuilder field(std::string_view key) {
  using Struct = decltype(detail::classOf(First));
  using Member =
      std::remove_cvref_t<decltype(detail::reach(std::declval<Struct&>(), First, Rest...))>;
  using Bare = typename detail::Bare<Member>::Type;
  Field field;
  field.key = key;
  field.inDocument = key;
  field.type = detail::typeOf<Member>();
  field.optional = detail::IsOptional<Member>::value;
  if constexpr (std::is_enum_v<Bare>) field.choices = Words<Bare>::all;
  if constexpr (detail::IsId<Bare>::value) {
    field.target = detail::Target<Bare>::Struct::kKind;
  }
  // A reference and a date have no default that could be meant.
  field.required =
      !field.optional && (field.type == FieldType::reference || field.type == FieldType::date);
  field.goesWithTarget = !field.optional && field.type == FieldType::reference;
  if constexpr (std::is_same_v<Bare, Rank>) field.role = FieldRole::rank;
  field.get = [](RecordRef record) {
    return detail::toValue(detail::reach(record.as<Struct>(), First, Rest...));
  };
  field.set = [](Record& record, const ValueView& value) {
    detail::fromValue(detail::reach(std::get<Struct>(record), First, Rest...), value);
  };
  return FieldBuilder(field);
}

}  // namespace throughline::journey
