throw new Error('载入就坏');
