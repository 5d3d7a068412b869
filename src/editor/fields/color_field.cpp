#include <QHBoxLayout>
#include <QToolButton>
#include <algorithm>
#include <utility>

#include "pick_fields.h"
#include "throughline/journey/intents/touchpoints.h"
#include "widgets/dot_icon.h"
#include "widgets/tab_order.h"

namespace throughline::editor {

ColorField::ColorField(Subject subject, const journey::Field& field, QWidget* parent)
    : FieldEditor(std::move(subject), field, parent), m_row(new QWidget(this)) {
  auto* layout = new QHBoxLayout(m_row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  setControl(m_row);
}

void ColorField::refresh() {
  qDeleteAll(m_row->findChildren<QToolButton*>(Qt::FindDirectChildrenOnly));
  QStringList colors;
  for (const auto color : journey::departmentColors()) {
    colors.append(QString::fromUtf8(color.data(), static_cast<int>(color.size())));
  }
  const auto value = shared();
  const QString present =
      value ? QString::fromStdString(std::get<std::string>(*value)).toUpper() : QString();
  // A colour from elsewhere stays one that can be chosen.
  if (!present.isEmpty() && !colors.contains(present)) colors.append(present);
  for (const QString& color : std::as_const(colors)) {
    auto* button = new QToolButton(m_row);
    button->setProperty("look", "box");
    button->setStyleSheet("padding: 2px;");
    button->setIcon(dotIcon(QColor(color), devicePixelRatioF()));
    button->setCheckable(true);
    button->setChecked(color == present);
    button->setAccessibleName(tr("Colour %1").arg(color));
    button->setFocusPolicy(Qt::StrongFocus);
    m_row->layout()->addWidget(button);
    // Queued: the answer rebuilds the row, and with it the button.
    connect(
        button, &QToolButton::clicked, this,
        [this, color] {
          give(journey::Value(color.toStdString()));
          refresh();
        },
        Qt::QueuedConnection);
  }
  if (auto* first = m_row->findChild<QToolButton*>()) setFocusTarget(first);
  tabInLayoutOrder(*window());
}

}  // namespace throughline::editor
