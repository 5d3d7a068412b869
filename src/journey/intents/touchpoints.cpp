#include "throughline/journey/intents/touchpoints.h"

#include <algorithm>
#include <array>

#include "throughline/journey/intents/placing.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

// Clear of the reserved warm colours; the stage hues of the design first.
constexpr std::array<std::string_view, 10> kDepartmentColors{
    "#4C6FFF", "#7A5AF8", "#1BA39C", "#2F8FD8", "#5B6B8C",
    "#9C5BD6", "#2E9E6B", "#3D7EA6", "#6C8E3A", "#8A6FB0"};

}  // namespace

Id<Touchpoint> addTouchpoint(Edit& edit, Touchpoint touchpoint, Id<Touchpoint> before) {
  if (!touchpoint.id) touchpoint.id = Id<Touchpoint>{edit.freshId(Kind::touchpoint)};
  putBefore(edit, touchpoint, before.value);
  return touchpoint.id;
}

std::span<const std::string_view> departmentColors() { return kDepartmentColors; }

Id<Department> departmentNamed(Edit& edit, const std::string& name) {
  const std::string wanted = folded(name);
  for (const auto& [id, department] : edit.journey().all<Department>()) {
    if (folded(department.name) == wanted) return id;
  }
  Department department;
  department.id = Id<Department>{edit.freshId(Kind::department)};
  department.name = trimmed(onOneLine(name));
  department.color =
      kDepartmentColors[edit.journey().count(Kind::department) % kDepartmentColors.size()];
  putBefore(edit, department);
  return department.id;
}

void assignOwner(Edit& edit, const std::vector<Id<Touchpoint>>& ids, const std::string& name) {
  std::optional<Id<Department>> owner;
  if (!trimmed(name).empty()) owner = departmentNamed(edit, name);
  for (const Id<Touchpoint> id : ids) {
    edit.change(id, [&](Touchpoint& touchpoint) { touchpoint.owner = owner; });
  }
}

Id<Link> linkTouchpoints(Edit& edit, Id<Touchpoint> from, Id<Touchpoint> to) {
  for (const auto& [id, link] : edit.journey().all<Link>()) {
    if (link.from == from && link.to == to) return id;
  }
  const auto stages = edit.journey().idsIn(Kind::stage, 0);
  const auto place = [&](Id<Touchpoint> id) {
    return std::ranges::find(stages, edit.get(id).stage.value);
  };
  Link link;
  link.id = Id<Link>{edit.freshId(Kind::link)};
  link.from = from;
  link.to = to;
  link.kind = place(to) < place(from) ? LinkKind::loop_back : LinkKind::next;
  putBefore(edit, link);
  return link.id;
}

}  // namespace throughline::journey
