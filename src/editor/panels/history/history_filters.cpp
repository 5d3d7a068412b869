#include "history_filters.h"

#include <QComboBox>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>
#include <array>

#include "history_groups.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "widgets/flow_layout.h"

namespace throughline::editor {

namespace {

constexpr int kKindRole = Qt::UserRole + 1;
constexpr int kIdRole = Qt::UserRole + 2;
constexpr int kChipText = 26;

}  // namespace

HistoryFilters::HistoryFilters(OpenMap& map, QWidget* parent)
    : QWidget(parent),
      m_map(map),
      m_thing(new QLineEdit(this)),
      m_person(new QComboBox(this)),
      m_words(new QLineEdit(this)),
      m_chips(new QWidget(this)) {
  setObjectName("historyFilters");
  m_thing->setObjectName("historyThing");
  m_thing->setPlaceholderText(tr("Any thing"));
  m_thing->setAccessibleName(tr("Only edits of this thing"));
  m_person->setObjectName("historyPerson");
  m_person->setAccessibleName(tr("Only edits by this person"));
  m_person->addItem(tr("Anyone"));
  m_person->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_person->setMinimumContentsLength(8);
  m_words->setObjectName("historyWords");
  m_words->setPlaceholderText(tr("Find in the history"));
  m_words->setAccessibleName(tr("Only edits with these words"));
  m_words->setClearButtonEnabled(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 10, 12, 6);
  column->setSpacing(6);
  auto* pair = new QHBoxLayout;
  pair->setSpacing(6);
  pair->addWidget(m_thing, 1);
  pair->addWidget(m_person, 1);
  column->addLayout(pair);
  column->addWidget(m_words);
  m_chips->setObjectName("historyChips");
  (new FlowLayout(m_chips, 6))->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_chips);
  m_chips->hide();
  auto* completer = new QCompleter(this);
  completer->setModel(new QStandardItemModel(completer));
  completer->setCaseSensitivity(Qt::CaseInsensitive);
  completer->setFilterMode(Qt::MatchContains);
  m_thing->setCompleter(completer);
  connect(completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
          [this](const QModelIndex& index) {
            setThing({static_cast<journey::Kind>(index.data(kKindRole).toInt()),
                      index.data(kIdRole).toLongLong()},
                     index.data().toString());
          });
  connect(m_thing, &QLineEdit::returnPressed, this, [this] { takeThing(m_thing->text()); });
  connect(m_person, &QComboBox::activated, this, [this](int index) {
    m_filter.who = index == 0 ? std::nullopt
                              : std::optional(m_person->itemData(index).toString().toStdString());
    tell();
  });
  connect(m_words, &QLineEdit::textChanged, this, [this](const QString& text) {
    m_filter.words = text;
    tell();
  });
  for (QWidget* each : std::array<QWidget*, 3>{m_thing, m_person, m_words}) {
    each->installEventFilter(this);
  }
}

bool HistoryFilters::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusIn && watched == m_thing) fillThings();
  if (watched == m_person &&
      (event->type() == QEvent::FocusIn || event->type() == QEvent::MouseButtonPress)) {
    fillPeople();
  }
  const auto* key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent*>(event) : nullptr;
  if (key && key->key() == Qt::Key_Escape && watched != m_person) {
    auto* field = static_cast<QLineEdit*>(watched);
    if (field->text().isEmpty()) emit ended();
    field->clear();
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

void HistoryFilters::fillPeople() {
  std::vector<std::string> people;
  try {
    people = m_map.document().authors();
  } catch (const journey::Error&) {
    return;  // the list says why
  }
  const QString chosen = m_person->currentText();
  while (m_person->count() > 1) m_person->removeItem(1);
  for (const std::string& who : people) {
    m_person->addItem(saidAuthor(who), QString::fromStdString(who));
  }
  m_person->setCurrentIndex(std::max(0, m_person->findText(chosen)));
}

void HistoryFilters::fillThings() {
  auto* things = static_cast<QStandardItemModel*>(m_thing->completer()->model());
  things->clear();
  const journey::Journey& journey = m_map.journey();
  for (const journey::Kind kind : journey::kAllKinds) {
    if (!journey::describe(kind).label()) continue;
    journey.each(kind, [&](journey::RecordRef record) {
      auto* item =
          new QStandardItem(tr("%1 · %2").arg(recordName(journey, record), kindWord(kind)));
      item->setData(static_cast<int>(kind), kKindRole);
      item->setData(QVariant::fromValue<qlonglong>(idOf(record)), kIdRole);
      things->appendRow(item);
    });
  }
}

// What was typed and not chosen means the first that fits.
void HistoryFilters::takeThing(const QString& text) {
  QCompleter* completer = m_thing->completer();
  completer->setCompletionPrefix(text);
  if (text.trimmed().isEmpty() || completer->completionCount() == 0) return;
  completer->setCurrentRow(0);
  const QModelIndex first = completer->currentIndex();
  setThing(
      {static_cast<journey::Kind>(first.data(kKindRole).toInt()), first.data(kIdRole).toLongLong()},
      first.data().toString());
}

void HistoryFilters::setThing(const journey::RecordKey& thing, const QString& name) {
  m_filter.thing = thing;
  m_thingName = name;
  // The completer writes what was chosen after it has told of it.
  QMetaObject::invokeMethod(m_thing, &QLineEdit::clear, Qt::QueuedConnection);
  tell();
}

void HistoryFilters::clear() {
  m_filter = {};
  m_thing->clear();
  m_person->setCurrentIndex(0);
  const QSignalBlocker silent(m_words);
  m_words->clear();
  tell();
}

void HistoryFilters::focusSearch() {
  m_words->setFocus(Qt::ShortcutFocusReason);
  m_words->selectAll();
}

void HistoryFilters::showChips() {
  QLayout* row = m_chips->layout();
  while (QLayoutItem* item = row->takeAt(0)) {
    if (item->widget()) item->widget()->deleteLater();
    delete item;
  }
  const auto add = [&](const QString& text, auto takeAway) {
    auto* chip = new QToolButton(m_chips);
    chip->setProperty("look", "chipOff");
    chip->setText(plainMenuText(oneLine(text, kChipText)) + "  ×");
    chip->setToolTip(plainTip(text));
    chip->setAccessibleName(tr("Show all again, not only: %1").arg(text));
    connect(chip, &QToolButton::clicked, this, [this, takeAway] {
      takeAway();
      tell();
    });
    row->addWidget(chip);
    chip->show();
  };
  if (m_filter.thing) add(m_thingName, [this] { m_filter.thing.reset(); });
  if (m_filter.who) {
    add(saidAuthor(*m_filter.who), [this] {
      m_filter.who.reset();
      m_person->setCurrentIndex(0);
    });
  }
  if (const QString words = m_filter.words.trimmed(); !words.isEmpty()) {
    add(QStringLiteral("“%1”").arg(words), [this] { m_words->clear(); });
  }
  m_chips->setVisible(m_filter.isActive());
}

void HistoryFilters::tell() {
  showChips();
  emit changed();
}

}  // namespace throughline::editor
