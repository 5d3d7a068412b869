#include "features/merge/changes_list.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "compare/difference_words.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "widgets/lines_label.h"

namespace throughline::editor {

using journey::MergedChange;

namespace {

constexpr std::size_t kShownAtOnce = 60;
constexpr int kMarkWidth = 78;
constexpr int kTickWidth = 18;
constexpr int kWholeLeft = 26;
constexpr int kLongestValue = 60;
constexpr int kMostLinesOfChange = 2;

journey::Mark markOf(const MergedChange& change) {
  if (!change.change.after) return journey::Mark::removed;
  if (!change.change.before && change.fields.empty()) return journey::Mark::added;
  const bool onlyMoved =
      change.moved && std::ranges::all_of(change.fields, [](const journey::Field* field) {
        return field->role == journey::FieldRole::holder;
      });
  return onlyMoved ? journey::Mark::moved : journey::Mark::changed;
}

}  // namespace

ChangesList::ChangesList(const MergeSession& session, bool folded, QWidget* parent)
    : QWidget(parent), m_session(session) {
  setObjectName("mergeLists");
  setAttribute(Qt::WA_StyledBackground);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(14, 10, 14, 10);
  layout->setSpacing(4);
  for (const Group group : {Group::taken, Group::kept, Group::same}) {
    m_parts[group].isFolded = folded;
    m_parts[group].shown = kShownAtOnce;
    addGroup(group);
  }
  layout->addStretch(1);
  refresh();
}

const std::vector<MergedChange>& ChangesList::changesOf(Group group) const {
  const journey::Merge& merge = m_session.merge();
  return group == Group::taken ? merge.taken : group == Group::kept ? merge.kept : merge.same;
}

QString ChangesList::caption(Group group) const {
  return group == Group::taken  ? tr("Taken from the copy")
         : group == Group::kept ? tr("Only in this map, kept")
                                : tr("The same in both");
}

QString ChangesList::countWords(Group group) const {
  const std::size_t count =
      group == Group::taken ? m_session.merge().takenCount() : changesOf(group).size();
  return tr("%n changes", nullptr, static_cast<int>(count));
}

void ChangesList::addGroup(Group group) {
  Part& part = m_parts[group];
  part.head = new QPushButton(this);
  part.head->setObjectName(group == Group::taken  ? "takenGroup"
                           : group == Group::kept ? "keptGroup"
                                                  : "sameGroup");
  part.head->setProperty("look", "quiet");
  part.head->setStyleSheet("text-align: left; font-weight: 600;");
  part.body = new QWidget(this);
  auto* body = new QVBoxLayout(part.body);
  body->setContentsMargins(0, 0, 0, 10);
  body->setSpacing(5);
  part.count = new PlainLabel(this);
  part.count->setProperty("mergeText", "strong");
  auto* line = new QHBoxLayout;
  line->addWidget(part.head, 1);
  line->addWidget(part.count);
  static_cast<QVBoxLayout*>(layout())->addLayout(line);
  layout()->addWidget(part.body);
  connect(part.head, &QPushButton::clicked, this, [this, group] {
    m_parts[group].isFolded = !m_parts[group].isFolded;
    fill(group);
  });
}

void ChangesList::refresh() {
  for (const auto& [group, part] : m_parts) fill(group);
}

void ChangesList::fill(Group group) {
  Part& part = m_parts[group];
  const auto& changes = changesOf(group);
  const QString sign = part.isFolded ? QString::fromUtf8("▸ ") : QString::fromUtf8("▾ ");
  part.head->setText(sign + caption(group));
  part.head->setAccessibleName(caption(group) + QStringLiteral(", ") + countWords(group));
  part.head->setEnabled(!changes.empty());
  part.count->setText(countWords(group));
  part.body->setVisible(!part.isFolded && !changes.empty());
  while (QLayoutItem* item = part.body->layout()->takeAt(0)) {
    if (item->widget()) item->widget()->deleteLater();
    delete item;
  }
  if (part.isFolded) return;
  const std::size_t count = std::min(part.shown, changes.size());
  for (std::size_t i = 0; i < count; ++i) {
    part.body->layout()->addWidget(line(changes[i], group == Group::taken));
  }
  if (count == changes.size()) return;
  auto* more = new QPushButton(
      tr("Show %n more", nullptr, static_cast<int>(changes.size() - count)), part.body);
  more->setProperty("look", "link");
  part.body->layout()->addWidget(more);
  connect(more, &QPushButton::clicked, this, [this, group] {
    m_parts[group].shown *= 4;
    fill(group);
  });
}

QWidget* ChangesList::line(const MergedChange& change, bool canBeLeftOut) {
  auto* line = new QWidget(this);
  auto* column = new QVBoxLayout(line);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  auto* layout = new QHBoxLayout;
  layout->setSpacing(8);
  column->addLayout(layout);
  if (canBeLeftOut) {
    auto* take = new QCheckBox(line);
    take->setObjectName("takeChange");
    take->setFixedWidth(kTickWidth);
    take->setChecked(!change.leftOut);
    take->setToolTip(plainTip(tr("Taken from the copy; without the tick it is left out")));
    take->setAccessibleName(details(change));
    connect(take, &QCheckBox::toggled, this,
            [this, record = change.record()](bool on) { emit leftOut(record, !on); });
    layout->addWidget(take, 0, Qt::AlignTop);
  } else {
    // The marks of all three lists stand below each other.
    layout->addSpacing(kTickWidth + layout->spacing());
  }
  const journey::Mark differs = markOf(change);
  auto* mark = new PlainLabel(signedMark(differs), line);
  mark->setProperty("mark", QString::fromStdString(std::string(journey::word(differs))));
  mark->setMinimumWidth(kMarkWidth);
  layout->addWidget(mark, 0, Qt::AlignTop);
  auto* text = new LinesLabel(kMostLinesOfChange, line);
  text->setText(details(change));
  if (change.leftOut) text->setProperty("mergeText", "out");
  layout->addWidget(text, 1);
  auto* open = new QToolButton(line);
  open->setObjectName("openChange");
  open->setProperty("look", "quiet");
  open->setText(QString::fromUtf8("▸"));
  open->setCheckable(true);
  open->setFocusPolicy(Qt::StrongFocus);
  open->setToolTip(plainTip(tr("Show all of it")));
  open->setAccessibleName(tr("Show all of %1").arg(details(change)));
  layout->addWidget(open, 0, Qt::AlignTop);
  connect(open, &QToolButton::toggled, line, [this, open, column, line, change](bool on) {
    open->setText(on ? QString::fromUtf8("▾") : QString::fromUtf8("▸"));
    if (on) {
      column->addWidget(wholeOf(change, line));
    } else if (QLayoutItem* whole = column->takeAt(1)) {
      delete whole->widget();
      delete whole;
    }
  });
  return line;
}

QString ChangesList::wholeValue(const journey::Field& field, const journey::Record& record) const {
  const journey::Value value = field.get(record);
  const auto* text = std::get_if<std::string>(&value);
  if (text && field.type == journey::FieldType::text) {
    return text->empty() ? QString::fromUtf8("–") : QString::fromStdString(*text);
  }
  return m_session.value(field, value);
}

QWidget* ChangesList::wholeOf(const MergedChange& change, QWidget* parent) const {
  auto* whole = new QWidget(parent);
  whole->setObjectName("wholeChange");
  auto* column = new QVBoxLayout(whole);
  column->setContentsMargins(kWholeLeft, 0, 0, 4);
  column->setSpacing(2);
  const auto& [before, after] = std::pair(change.change.before, change.change.after);
  const auto add = [&](const journey::Field& field) {
    const QString name = fieldWord(change.change.kind, field.key);
    const QString words = before && after ? wholeValue(field, *before) + QString::fromUtf8(" → ") +
                                                wholeValue(field, *after)
                                          : wholeValue(field, before ? *before : *after);
    auto* line = new PlainLabel(breakable(name + QStringLiteral(": ") + words), whole);
    line->setProperty("mergeText", "small");
    line->setWordWrap(true);
    column->addWidget(line);
  };
  if (before && after) {
    for (const journey::Field* field : change.fields) add(*field);
    return whole;
  }
  const journey::Record& record = after ? *after : *before;
  const journey::Record blank = journey::blank(change.change.kind);
  for (const journey::Field& field : journey::describe(change.change.kind).fields) {
    const bool isSaid = field.role == journey::FieldRole::content;
    if (isSaid && field.get(record) != field.get(blank)) add(field);
  }
  return whole;
}

QString ChangesList::details(const MergedChange& change) const {
  const auto& [before, after] = std::pair(change.change.before, change.change.after);
  const journey::Record& record = after ? *after : *before;
  const QString dot = QString::fromUtf8(" · ");
  QString text = m_session.name(record) + dot;
  const QString stage = m_session.stage(record);
  if (!before || !after) {
    text += kindWord(kindOf(record)).toLower();
    return stage.isEmpty() ? text : text + ", " + oneLine(stage);
  }
  if (change.fields.empty()) return text + tr("another place");
  QStringList fields;
  for (const journey::Field* field : change.fields) {
    if (field->role == journey::FieldRole::holder) {
      fields.append(tr("to %1").arg(oneLine(stage)));
      continue;
    }
    const QString was = oneLine(m_session.value(*field, field->get(*before)), kLongestValue);
    const QString is = oneLine(m_session.value(*field, field->get(*after)), kLongestValue);
    const QString word = fieldWord(kindOf(record), field->key);
    fields.append(field->hasLines() || was.size() + is.size() > kLongestValue
                      ? word
                      : word + ": " + was + QString::fromUtf8(" → ") + is);
  }
  return text + fields.join("; ");
}

}  // namespace throughline::editor
