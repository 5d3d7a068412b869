#include "inspector_header.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "widgets/elided_button.h"

namespace throughline::editor {

namespace {

using drawing::Target;
using journey::Kind;

QString summary(const std::vector<Target>& targets) {
  QStringList parts;
  for (const Kind kind : journey::kAllKinds) {
    const auto count = std::ranges::count(targets, kind, &Target::kind);
    if (count > 0) parts.append(countedKind(kind, static_cast<std::size_t>(count)));
  }
  return parts.join(", ");
}

}  // namespace

InspectorHeader::InspectorHeader(QWidget* parent)
    : QWidget(parent),
      m_heading(new PlainLabel(this)),
      m_kind(new PlainLabel(this)),
      m_path(new QHBoxLayout) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2);
  m_heading->setObjectName("inspectorHeading");
  m_heading->setProperty("look", "heading");
  m_heading->setWordWrap(true);
  m_kind->setProperty("look", "small");
  m_path->setSpacing(2);
  layout->addWidget(m_heading);
  layout->addLayout(m_path);
}

void InspectorHeader::show(const journey::Journey& journey, const std::vector<Target>& targets) {
  m_path->removeWidget(m_kind);
  while (QLayoutItem* item = m_path->takeAt(0)) {
    if (item->widget()) item->widget()->deleteLater();
    delete item;
  }
  m_path->addWidget(m_kind);
  if (targets.size() != 1) {
    m_heading->setText(summary(targets));
    m_kind->setText(tr("Changes count for all of them"));
    m_path->addStretch();
    return;
  }
  const Target target = targets.front();
  const auto record = journey.find(target.kind, target.id);
  if (!record) return;
  m_heading->setText(breakable(recordName(journey, *record)));
  m_kind->setText(kindWord(target.kind));
  if (const std::int64_t holder = journey::holderOf(*record)) {
    const Kind kind = *journey::describe(target.kind).holder;
    addLink(recordName(journey, *journey.find(kind, holder)), {kind, holder});
  } else if (const auto* link = std::get_if<journey::Link>(&*record)) {
    for (const auto end : {link->from, link->to}) {
      addLink(QString::fromStdString(journey.get(end).title), {Kind::touchpoint, end.value});
    }
  } else if (target.kind != Kind::map) {
    addLink(tr("Map"), {Kind::map, journey.settings().id.value});
  }
  m_path->addStretch();
}

void InspectorHeader::addLink(const QString& text, Target target) {
  auto* link = new ElidedButton(text, {}, this);
  link->setProperty("look", "link");
  link->setObjectName("pathLink");
  connect(link, &QPushButton::clicked, this, [this, target] { emit chosen(target); });
  m_path->addWidget(new PlainLabel(QStringLiteral("·"), this));
  m_path->addWidget(link);
}

}  // namespace throughline::editor
