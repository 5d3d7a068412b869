#include "take/period_choice.h"

#include <QCheckBox>
#include <QDate>
#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>

#include "reading_words.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

constexpr int kLongestHeading = 24;
constexpr int kLinesSeen = 4;  // seen at once

QString dayText(journey::Date day) {
  return QLocale().toString(QDate::fromString(QString::fromStdString(day.iso()), Qt::ISODate),
                            "d MMM yyyy");
}

}  // namespace

PeriodChoice::PeriodChoice(QWidget* parent)
    : QWidget(parent),
      m_all(new QCheckBox(tr("Make these periods"), this)),
      m_list(new QListWidget(this)) {
  m_all->setObjectName("takeMakePeriods");
  m_list->setObjectName("takePeriods");
  m_list->setAccessibleName(tr("Periods that the map lacks"));
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);  // it would cover the only row
  m_list->setTextElideMode(Qt::ElideRight);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(4);
  layout->addWidget(m_all);
  layout->addWidget(m_list);
  connect(m_all, &QCheckBox::clicked, this, [this] { tickAll(m_all->isChecked()); });
  connect(m_list, &QListWidget::itemChanged, this, [this] {
    if (m_showing) return;
    showAll();
    emit changed();
  });
}

void PeriodChoice::offer(const std::vector<exchange::OfferedPeriod>& offers) {
  // What is shown stays as it is: a tick in the list comes here again.
  const auto what = [](const exchange::OfferedPeriod& o) { return std::pair(o.period, o.from); };
  if (!offers.empty() && std::ranges::equal(offers, m_offers, {}, what, what)) return;
  std::set<std::string> ticked;
  for (const auto& offer : m_offers) ticked.insert(offer.period.name);
  for (const std::string& name : notMade()) ticked.erase(name);
  m_showing = true;
  m_offers = offers;
  m_list->clear();
  for (const auto& [period, from, isMade] : m_offers) {
    auto* item =
        new QListWidgetItem(tr("%1: %2 to %3, from “%4”")
                                .arg(shortName(period), dayText(period.start), dayText(period.end),
                                     oneLine(QString::fromStdString(from), kLongestHeading)),
                            m_list);
    item->setToolTip(plainTip(item->text()));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(ticked.contains(period.name) ? Qt::Checked : Qt::Unchecked);
  }
  m_showing = false;
  const int lines = std::min(m_list->count(), kLinesSeen);
  if (lines > 0)
    m_list->setFixedHeight(lines * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth() + 2);
  setVisible(!m_offers.empty());
  showAll();
}

bool PeriodChoice::makesAny() const { return notMade().size() < m_offers.size(); }

std::set<std::string> PeriodChoice::notMade() const {
  std::set<std::string> names;
  for (std::size_t i = 0; i < m_offers.size(); ++i) {
    const bool ticked = m_list->item(static_cast<int>(i))->checkState() == Qt::Checked;
    if (!ticked) names.insert(m_offers[i].period.name);
  }
  return names;
}

void PeriodChoice::tickAll(bool on) {
  m_showing = true;
  for (int i = 0; i < m_list->count(); ++i) {
    m_list->item(i)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
  }
  m_showing = false;
  showAll();
  emit changed();
}

void PeriodChoice::showAll() {
  const std::size_t left = notMade().size();
  const bool some = left > 0 && left < m_offers.size();
  m_all->setTristate(some);
  m_all->setCheckState(some ? Qt::PartiallyChecked : left == 0 ? Qt::Checked : Qt::Unchecked);
}

}  // namespace throughline::editor
