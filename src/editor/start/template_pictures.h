#pragma once

#include <QHash>
#include <QImage>
#include <QObject>
#include <QTimer>
#include <deque>

#include "throughline/drawing/theme.h"
#include "throughline/editor/services.h"
#include "throughline/exchange/templates.h"

namespace throughline::editor {

/// Pictures of templates, painted from the maps that they make: one after the other while the
/// program has nothing else to do, each once for a theme as long as the program runs.
class TemplatePictures : public QObject {
  Q_OBJECT

 public:
  /// `services` must outlive it.
  explicit TemplatePictures(const Services& services, QObject* parent = nullptr);

  /// Null until it is painted, which `painted` then says.
  [[nodiscard]] QImage picture(const exchange::Template& of, const drawing::Theme& theme);
  /// The whole map as large as fits into so many pixels, painted at once. Null where the
  /// template cannot be read.
  [[nodiscard]] QImage largePicture(const exchange::Template& of, const drawing::Theme& theme,
                                    QSize size) const;

 signals:
  void painted();

 private:
  struct Wanted {
    exchange::Template content;
    const drawing::Theme* theme;
  };
  [[nodiscard]] static QString keyOf(const exchange::Template& of, const drawing::Theme& theme);
  [[nodiscard]] journey::Journey mapOf(const exchange::Template& of) const;
  void paintNext();

  const Services& m_services;
  QHash<QString, QImage> m_pictures;  ///< null while it waits, and where it cannot be painted
  std::deque<Wanted> m_waiting;
  QTimer m_next;
};

}  // namespace throughline::editor
