#include "salvage/salvage_dialog.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QDateTime>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QStyle>
#include <algorithm>
#include <utility>

#include "frame/paths.h"
#include "frame/worded.h"
#include "salvage/salvage_list.h"
#include "throughline/editor/plain_text.h"
#include "widgets/tab_order.h"

namespace throughline::editor {

namespace {

constexpr QSize kUsualSize(920, 540);
constexpr QSize kAround(60, 90);
constexpr int kMarginOfList = 20;

PlainLabel* small(const QString& text, QWidget* parent) {
  auto* label = new PlainLabel(breakable(text), parent);
  label->setProperty("look", "small");
  label->setWordWrap(true);
  return label;
}

QString ofHowMany(std::size_t kept, const std::optional<std::size_t>& before) {
  const QLocale locale = QLocale::c();
  const QString number = locale.toString(static_cast<qulonglong>(kept));
  if (!before || *before < kept) return number;
  return SalvageDialog::tr("%1 of %2")
      .arg(number, locale.toString(static_cast<qulonglong>(*before)));
}

QString when(const std::string& at) {
  const QDateTime time =
      QDateTime::fromString(QString::fromStdString(at), Qt::ISODate).toLocalTime();
  return QLocale().toString(time, QLocale::ShortFormat);
}

}  // namespace

SalvageDialog::SalvageDialog(const journey::Error& refusal, const QString& file,
                             store::Salvage salvage, std::optional<SoundCopy> copy,
                             Services& services, Ways ways, QWidget* parent)
    : QDialog(parent),
      m_file(file),
      m_salvage(std::move(salvage)),
      m_copy(std::move(copy)),
      m_services(services),
      m_ways(std::move(ways)) {
  setObjectName("salvageDialog");
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(QFileInfo(file).fileName());
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  auto* body = new QVBoxLayout;
  body->setContentsMargins(kMarginOfList, 16, kMarginOfList, 16);
  body->setSpacing(14);
  addHead(refusal, *layout);
  layout->addLayout(body, 1);
  addCounts(*body);
  addList(*body);
  addWays(*body);
  addButtons(*layout);
  tabInLayoutOrder(*this);
  resize(kUsualSize.boundedTo(screen()->availableSize() - kAround));
  refresh();
  m_go->setFocus();
}

void SalvageDialog::addHead(const journey::Error& refusal, QBoxLayout& layout) {
  const QString name = QFileInfo(m_file).fileName();
  const bool isWhole = m_salvage.leftOut.empty();
  auto* head = new QFrame(this);
  head->setObjectName("salvageHead");
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(kMarginOfList, 16, kMarginOfList, 14);
  row->setSpacing(14);
  auto* mark = new PlainLabel("!", head);
  mark->setObjectName("salvageMark");
  mark->setAlignment(Qt::AlignCenter);
  mark->setFixedSize(34, 34);
  auto* texts = new QVBoxLayout;
  texts->setSpacing(3);
  auto* title = new PlainLabel(breakable(isWhole ? tr("%1 cannot be opened as it is").arg(name)
                                                 : tr("%1 is damaged").arg(name)),
                               head);
  title->setObjectName("salvageTitle");
  title->setProperty("look", "heading");
  title->setWordWrap(true);
  auto* sentence = new PlainLabel(
      breakable(
          tr("%1 The file is left exactly as it is.").arg(asSentence(worded(refusal.message())))),
      head);
  sentence->setObjectName("salvageSentence");
  sentence->setProperty("look", "field");
  sentence->setWordWrap(true);
  texts->addWidget(title);
  texts->addWidget(sentence);
  row->addWidget(mark, 0, Qt::AlignTop);
  row->addLayout(texts, 1);
  layout.addWidget(head);
}

void SalvageDialog::addCounts(QBoxLayout& layout) {
  auto* frame = new QFrame(this);
  frame->setObjectName("salvageCounts");
  auto* row = new QHBoxLayout(frame);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  const auto add = [&](const QString& figure, const QString& words) {
    auto* cell = new QFrame(frame);
    cell->setProperty("first", row->count() == 0);
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins(14, 8, 14, 8);
    column->setSpacing(1);
    auto* number = new PlainLabel(figure, cell);
    number->setProperty("look", "heading");
    column->addWidget(number);
    column->addWidget(small(words, cell));
    row->addWidget(cell, 1);
  };
  add(ofHowMany(m_salvage.records(), m_salvage.recordsBefore), tr("records can be read"));
  add(ofHowMany(m_salvage.edits, m_salvage.editsBefore), tr("edits of the history"));
  add(ofHowMany(m_salvage.journey.count(journey::Kind::review), std::nullopt),
      tr("reviews, whole"));
  add("0", tr("values guessed"));
  layout.addWidget(frame);
}

void SalvageDialog::addList(QBoxLayout& layout) {
  if (m_salvage.leftOut.empty()) {
    auto* whole =
        new PlainLabel(breakable(tr("Nothing of the map is lost: every record can be read. What "
                                    "another program left in the file stays behind.")),
                       this);
    whole->setObjectName("salvageWhole");
    whole->setWordWrap(true);
    layout.addWidget(whole);
    layout.addStretch(1);
    return;
  }
  const auto fields = std::ranges::count(m_salvage.leftOut, true, &store::LeftOut::isField);
  auto records = static_cast<int>(m_salvage.leftOut.size()) - static_cast<int>(fields);
  // Of a page that is lost nobody may know how many records stood on it.
  const auto before = static_cast<int>(m_salvage.recordsBefore.value_or(0));
  records = std::max(records, before - static_cast<int>(m_salvage.records()));
  QStringList parts;
  if (records > 0) parts.append(tr("%n records or edits", nullptr, records));
  if (fields > 0) parts.append(tr("%n fields", nullptr, static_cast<int>(fields)));
  auto* row = new QHBoxLayout;
  auto* heading = new PlainLabel(tr("Left out: %1").arg(parts.join(", ")), this);
  heading->setObjectName("salvageLeftOut");
  heading->setProperty("look", "section");
  auto* copy = new QPushButton(tr("Copy the list"), this);
  copy->setObjectName("salvageCopyList");
  copy->setProperty("look", "link");
  copy->setAutoDefault(false);
  auto* list = new SalvageList(m_salvage, this);
  connect(copy, &QPushButton::clicked, list,
          [list] { QGuiApplication::clipboard()->setText(list->asText()); });
  row->addWidget(heading, 1);
  row->addWidget(copy);
  layout.addLayout(row);
  layout.addWidget(list, 1);
}

void SalvageDialog::addWays(QBoxLayout& layout) {
  auto* row = new QHBoxLayout;
  row->setSpacing(10);
  row->addWidget(salvageWay(), 1);
  if (m_copy) row->addWidget(copyWay(), 1);
  layout.addLayout(row);
  auto* group = new QButtonGroup(this);
  group->addButton(m_bySalvage);
  if (m_byCopy) group->addButton(m_byCopy);
  (!m_byCopy || salvageLosesLess() ? m_bySalvage : m_byCopy)->setChecked(true);
  connect(group, &QButtonGroup::buttonToggled, this, &SalvageDialog::refresh);
}

QWidget* SalvageDialog::salvageWay() {
  auto* frame = new QFrame(this);
  frame->setProperty("look", "choice");
  auto* column = new QVBoxLayout(frame);
  column->setContentsMargins(12, 10, 12, 10);
  m_bySalvage = new QRadioButton(tr("Salvage what can be read"), frame);
  m_bySalvage->setObjectName("bySalvage");
  column->addWidget(m_bySalvage);
  column->addWidget(small(m_salvage.leftOut.empty()
                              ? tr("Into a new file, with its history.")
                              : tr("Into a new file, with this list in its history."),
                          frame));
  const QFileInfo file(m_file);
  m_target =
      freeName(file.absolutePath(), tr("%1 (salvaged)").arg(file.completeBaseName()), "journey");
  m_targetName = new QPushButton(frame);
  m_targetName->setObjectName("salvageTarget");
  m_targetName->setAutoDefault(false);
  m_targetName->setProperty("look", "link");
  connect(m_targetName, &QPushButton::clicked, this, &SalvageDialog::chooseTarget);
  column->addWidget(m_targetName, 0, Qt::AlignLeft);
  column->addStretch(1);
  return frame;
}

QWidget* SalvageDialog::copyWay() {
  auto* frame = new QFrame(this);
  frame->setProperty("look", "choice");
  auto* column = new QVBoxLayout(frame);
  column->setContentsMargins(12, 10, 12, 10);
  m_byCopy = new QRadioButton(tr("Open the newest safety copy instead"), frame);
  m_byCopy->setObjectName("byCopy");
  column->addWidget(m_byCopy);
  QString text =
      tr("Of %1, complete and sound: %n records.", nullptr, static_cast<int>(m_copy->records))
          .arg(when(m_copy->copy.at));
  if (m_salvage.editsBefore) {
    const auto older = static_cast<std::int64_t>(*m_salvage.editsBefore) - m_copy->lastEdit;
    if (older > 0)
      text += " " + tr("It is %n edits older than this file.", nullptr, static_cast<int>(older));
  }
  column->addWidget(small(text, frame));
  column->addStretch(1);
  return frame;
}

bool SalvageDialog::salvageLosesLess() const {
  if (!m_salvage.editsBefore) return m_salvage.records() >= m_copy->records;
  const auto older = static_cast<std::int64_t>(*m_salvage.editsBefore) - m_copy->lastEdit;
  return static_cast<std::int64_t>(m_salvage.leftOut.size()) <= std::max<std::int64_t>(older, 0);
}

void SalvageDialog::addButtons(QBoxLayout& layout) {
  auto* bar = new QFrame(this);
  bar->setObjectName("salvageBar");
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(kMarginOfList, 12, kMarginOfList, 12);
  row->setSpacing(8);
  row->addWidget(small(tr("The file that could not be opened is kept."), bar), 1);
  auto* leave = new QPushButton(tr("Leave it"), bar);
  leave->setObjectName("salvageLeave");
  leave->setAutoDefault(false);
  connect(leave, &QPushButton::clicked, this, &QDialog::reject);
  m_go = new QPushButton(bar);
  m_go->setObjectName("salvageGo");
  m_go->setProperty("look", "primary");
  m_go->setDefault(true);
  connect(m_go, &QPushButton::clicked, this, &SalvageDialog::go);
  row->addWidget(leave);
  row->addWidget(m_go);
  layout.addWidget(bar);
}

void SalvageDialog::chooseTarget() {
  const auto chosen = m_services.dialogs->askSave(this, tr("Where to keep the salvaged map"),
                                                  tr("Maps (*.journey)"), m_target);
  if (chosen) m_target = withSuffix(*chosen, "journey");
  refresh();
}

void SalvageDialog::refresh() {
  const bool salvages = m_bySalvage->isChecked();
  m_targetName->setText(
      plainMenuText(tr("%1, elsewhere…").arg(oneLine(QFileInfo(m_target).fileName(), 50))));
  m_targetName->setToolTip(plainTip(m_target));
  m_go->setText(salvages ? tr("Salvage into a new file") : tr("Open the safety copy"));
  for (QRadioButton* way : {m_bySalvage, m_byCopy}) {
    if (!way) continue;
    QWidget* frame = way->parentWidget();
    frame->setProperty("chosen", way->isChecked());
    frame->style()->unpolish(frame);
    frame->style()->polish(frame);
    frame->update();
  }
}

void SalvageDialog::go() {
  const QFileInfo file(m_file);
  const bool done =
      m_bySalvage->isChecked()
          ? m_ways.salvage(m_salvage, m_target)
          : m_ways.restore(
                m_copy->copy,
                freeName(file.absolutePath(), tr("%1 (safety copy)").arg(file.completeBaseName()),
                         "journey"));
  if (done) accept();
}

}  // namespace throughline::editor
