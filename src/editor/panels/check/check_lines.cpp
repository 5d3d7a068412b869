#include "check_lines.h"

#include <map>

namespace throughline::editor {

namespace {

using check::Finding;
using journey::Id;
using journey::Stage;

/// Findings under one head.
class Group {
 public:
  Group(const LineChoice& choice, const CheckLine& head) : m_choice(choice), m_head(head) {}

  void add(const Finding& finding) {
    (finding.isSetAside() ? m_aside : m_open).push_back(&finding);
  }
  [[nodiscard]] bool isEmpty() const { return m_open.empty() && m_aside.empty(); }

  void appendTo(std::vector<CheckLine>& lines) const {
    std::map<check::Rule, std::size_t> counts;
    for (const Finding* each : m_open) ++counts[each->rule];
    std::set<check::Rule> begun;
    for (const Finding* each : m_open) {
      const std::size_t count = counts[each->rule];
      if (count <= kMostOfOneRule) {
        lines.push_back(line(*each));
      } else if (begun.insert(each->rule).second) {
        appendSeveral(lines, m_open, several(each->rule, false, count));
      }
    }
    if (m_aside.size() > kMostOfOneRule) {
      appendSeveral(lines, m_aside, several({}, true, m_aside.size()));
    } else {
      for (const Finding* each : m_aside) lines.push_back(line(*each));
    }
  }

 private:
  [[nodiscard]] CheckLine line(const Finding& finding) const {
    return {.step = finding.step(), .stage = finding.stage, .finding = findingKeyOf(finding)};
  }
  [[nodiscard]] CheckLine several(check::Rule rule, bool aside, std::size_t count) const {
    CheckLine made = m_head;
    made.kind = CheckLine::Kind::several;
    made.rule = rule;
    made.aside = aside;
    made.count = count;
    made.opened = m_choice.opened.contains(made.key());
    return made;
  }
  void appendSeveral(std::vector<CheckLine>& lines, const std::vector<const Finding*>& all,
                     const CheckLine& head) const {
    lines.push_back(head);
    for (const Finding* each : all) {
      if (!head.aside && each->rule != head.rule) continue;
      if (head.opened || m_choice.current == findingKeyOf(*each)) lines.push_back(line(*each));
    }
  }

  const LineChoice& m_choice;
  CheckLine m_head;
  std::vector<const Finding*> m_open;
  std::vector<const Finding*> m_aside;
};

std::vector<CheckLine> byStep(const check::MapCheck& found, const LineChoice& choice) {
  std::vector<CheckLine> lines;
  if (choice.compact) lines.push_back({.kind = CheckLine::Kind::rings});
  auto finding = found.findings.begin();
  for (const check::StepState& state : found.steps) {
    const CheckLine head{.kind = CheckLine::Kind::step, .step = state.step};
    Group group(choice, head);
    for (; finding != found.findings.end() && finding->step() == state.step; ++finding) {
      if (!waits(found, *finding)) group.add(*finding);
    }
    if (!choice.compact || !state.isDone() || !group.isEmpty()) lines.push_back(head);
    group.appendTo(lines);
  }
  return lines;
}

std::vector<CheckLine> byStage(const journey::Journey& journey, const check::MapCheck& found,
                               const LineChoice& choice) {
  std::map<Id<Stage>, std::vector<const Finding*>> all;
  for (const Finding& each : found.findings) {
    if (!waits(found, each)) all[each.stage].push_back(&each);
  }
  std::vector<Id<Stage>> stages;
  for (const std::int64_t id : journey.idsIn(journey::Kind::stage, 0)) stages.push_back({id});
  stages.push_back({});
  std::vector<CheckLine> lines;
  for (const Id<Stage> stage : stages) {
    const auto here = all.find(stage);
    if (here == all.end()) continue;
    const CheckLine head{.kind = CheckLine::Kind::stage, .stage = stage};
    lines.push_back(head);
    Group group(choice, head);
    for (const Finding* each : here->second) group.add(*each);
    group.appendTo(lines);
  }
  return lines;
}

}  // namespace

QString CheckLine::key() const {
  const auto number = [](auto value) { return QString::number(static_cast<qlonglong>(value)); };
  switch (kind) {
    case Kind::rings:
      return QStringLiteral("rings");
    case Kind::step:
      return QStringLiteral("step ") + number(step);
    case Kind::stage:
      return QStringLiteral("stage ") + number(stage.value);
    case Kind::several:
      return QStringList{"several", number(step), number(stage.value), number(rule),
                         number(aside ? 1 : 0)}
          .join(u' ');
    case Kind::finding:
    case Kind::mended:
      break;
  }
  return QStringList{kind == Kind::mended ? "mended" : "finding", number(finding->rule),
                     number(finding->on.kind), number(finding->on.id),
                     finding->metric ? number(*finding->metric) : QString()}
      .join(u' ');
}

bool waits(const check::MapCheck& found, const Finding& finding) {
  return found.of(finding.step()).waits;
}

std::vector<CheckLine> linesOf(const journey::Journey& journey, const check::MapCheck& found,
                               const LineChoice& choice) {
  return choice.byStage ? byStage(journey, found, choice) : byStep(found, choice);
}

}  // namespace throughline::editor
